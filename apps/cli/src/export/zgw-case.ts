/**
 * A case in the shape of the Dutch standard for case systems (ZGW: Zaken API 1.7, Catalogi API). There is no resource
 * for a complaint in it, so a complaint is a zaak. Only codes, dates and numbers go in: texts are sealed, and whoever
 * exports has no key. What she felt and what was tagged (violence, stigma) stays at the desk.
 */
import type { CaseHistoryEvent } from '@app/cases';
import type { ExportedCase } from '@app/casework';
import { legalDay } from '@app/kernel';

/** The RSIN that stands for nobody: a desk that has one of its own fills it in where the file is read. */
const NO_RSIN = '000000000';
/** The lowest secrecy that may be given to such a case. */
const SECRECY = 'zaakvertrouwelijk';
/** Name of a property: at most twenty characters in the standard. */
const NAME_MAX = 20;

const STATUS_WORDS: Record<string, { name: string; number: number; isEnd: boolean }> = {
  new: { name: 'Ontvangen', number: 1, isEnd: false },
  'in-progress': { name: 'In behandeling', number: 2, isEnd: false },
  'waiting-for-her': { name: 'Wacht op melder', number: 3, isEnd: false },
  'waiting-for-them': { name: 'Wacht op instantie', number: 4, isEnd: false },
  closed: { name: 'Afgehandeld', number: 5, isEnd: true },
  withdrawn: { name: 'Ingetrokken', number: 6, isEnd: true },
};

const URN = (kind: string, id: string) => `urn:spreekrecht:${kind}:${id}`;

/** The bundle: one zaak with everything that refers to it. */
export function zgwCase(exported: ExportedCase) {
  const { facts, institution, consent } = exported;
  const zaak = URN('zaak', facts.id);
  const statuses = statusesOf(exported, zaak);
  const result = resultOf(exported, zaak);
  return {
    zaak: {
      url: zaak,
      uuid: facts.id,
      identificatie: facts.reference,
      bronorganisatie: NO_RSIN,
      verantwoordelijkeOrganisatie: NO_RSIN,
      omschrijving: `Klacht ${facts.reference}`,
      zaaktype: URN('zaaktype', 'klacht'),
      registratiedatum: facts.filedOn,
      startdatum: facts.filedOn,
      einddatum: facts.closedAt === null ? null : legalDay(facts.closedAt).toString(),
      ...endDates(exported),
      vertrouwelijkheidaanduiding: SECRECY,
      communicatiekanaal: URN('communicatiekanaal', facts.channel),
      opschorting: suspensionOf(exported),
      verlenging: extensionOf(exported),
      status: statuses.at(-1)?.url ?? null,
      resultaat: result?.url ?? null,
      archiefnominatie: facts.closedAt === null ? null : 'vernietigen',
      archiefstatus: 'nog_te_archiveren',
      kenmerken: [{ kenmerk: consent.id, bron: 'toestemming' }],
    },
    statussen: statuses,
    resultaat: result ?? null,
    rollen: [
      initiator(facts.id, zaak),
      ...(institution === undefined ? [] : [institutionRole(institution, zaak)]),
    ],
    eigenschappen: propertiesOf(exported, zaak),
    zaakinformatieobjecten: exported.documents.map((document) => ({
      url: URN('zaakinformatieobject', document.id),
      uuid: document.id,
      zaak,
      informatieobject: URN('enkelvoudiginformatieobject', document.id),
      // Names of files are sealed, and a kind of letter could tell what it is about.
      titel: `${document.kind === 'letter' ? 'Brief' : 'Bijlage'} ${document.number}`,
      beschrijving: '',
      registratiedatum: document.createdAt.toISOString(),
    })),
  };
}

/** The first and the last of the days that an agency owes; computed here, because the standard does not roll. */
function endDates({ deadlines }: ExportedCase) {
  const owed = deadlines.filter(({ status, result }) => status === 'running' && result.owedBy === 'agency');
  const days = owed.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  return { einddatumGepland: days[0] ?? null, uiterlijkeEinddatumAfdoening: days.at(-1) ?? null };
}

/** One slot without dates is all that the standard has; the dates are properties. */
function suspensionOf({ deadlines }: ExportedCase) {
  const suspended = deadlines.some(
    ({ status, request }) => status === 'running' && (request.suspensions ?? []).length > 0,
  );
  return { indicatie: suspended, reden: suspended ? 'Een termijn is opgeschort' : '' };
}

function extensionOf({ deadlines }: ExportedCase) {
  const extension = deadlines.flatMap(({ request }) => request.extensions ?? []).at(-1);
  return extension === undefined ? null : { reden: 'Termijn verdaagd', duur: extension.length };
}

function statusesOf({ facts, history }: ExportedCase, zaak: string) {
  const moves = [
    { status: 'new', at: facts.filedAt, id: facts.id },
    ...history.flatMap((event) => {
      const to = statusAfter(event);
      return to === undefined ? [] : [{ status: to, at: event.happenedAt, id: event.id }];
    }),
  ];
  const last = moves.at(-1);
  // A move that left no event of its own still shows in where the case is now.
  if (last !== undefined && last.status !== facts.status) {
    moves.push({ status: facts.status, at: facts.closedAt ?? facts.lastEventAt ?? last.at, id: facts.id });
  }
  return moves.map((move, index) => {
    const known = STATUS_WORDS[move.status] ?? { name: move.status, number: 9, isEnd: false };
    return {
      url: URN('status', `${move.id}:${index}`),
      zaak,
      statustype: {
        url: URN('statustype', move.status),
        omschrijving: known.name,
        volgnummer: known.number,
        isEindstatus: known.isEnd,
      },
      datumStatusGezet: move.at.toISOString(),
      statustoelichting: '',
      indicatieLaatstGezetteStatus: index === moves.length - 1,
    };
  });
}

function statusAfter(event: CaseHistoryEvent): string | undefined {
  if (event.kind === 'status-changed') return (event.detail as { to: string }).to;
  if (event.kind === 'closed') return 'closed';
  if (event.kind === 'withdrawn') return 'withdrawn';
  if (event.kind === 'reopened') return 'in-progress';
  return undefined;
}

/** Rule zrc-007: an ended case has a result. */
function resultOf({ facts }: ExportedCase, zaak: string) {
  if (facts.closedAt === null) return undefined;
  const outcome = facts.outcome ?? 'unknown';
  return {
    url: URN('resultaat', facts.id),
    uuid: facts.id,
    zaak,
    resultaattype: { url: URN('resultaattype', outcome), omschrijving: outcome.slice(0, 30) },
    toelichting: '',
  };
}

/** Nobody by name: the number stands for her in this case alone and says nothing anywhere else. */
function initiator(caseId: string, zaak: string) {
  return {
    url: URN('rol', `${caseId}:initiator`),
    zaak,
    betrokkene: '',
    betrokkeneType: 'natuurlijk_persoon',
    omschrijvingGeneriek: 'initiator',
    roltype: URN('roltype', 'initiator'),
    roltoelichting: 'Melder',
    betrokkeneIdentificatie: { anpIdentificatie: anonymousNumber(caseId) },
  };
}

function institutionRole(institution: { id: string; name: string }, zaak: string) {
  return {
    url: URN('rol', institution.id),
    zaak,
    betrokkene: '',
    betrokkeneType: 'niet_natuurlijk_persoon',
    omschrijvingGeneriek: 'belanghebbende',
    roltype: URN('roltype', 'beklaagde'),
    roltoelichting: 'Instantie',
    betrokkeneIdentificatie: { statutaireNaam: institution.name },
  };
}

/** Seventeen characters at most in the standard; taken from the random half of the id. */
function anonymousNumber(caseId: string): string {
  return caseId.replaceAll('-', '').slice(-17);
}

function propertiesOf({ facts, deadlines }: ExportedCase, zaak: string) {
  const coded: [string, string | null][] = [
    ['soort instantie', known(facts.institutionType)],
    ['procedure', facts.procedure],
    ['besluit of gedrag', facts.matter],
    ['taal', facts.language],
    ['regio', known(facts.region)],
  ];
  const clocks = deadlines.flatMap((clock, index) => [
    [`termijn ${index + 1}`, `${clock.term} ${clock.due ?? ''} ${clock.status}`.replace(/ +/g, ' ').trim()],
    ...(clock.request.suspensions ?? []).map((pause, at) => [
      `opschorting ${index + 1}.${at + 1}`,
      `${pause.from}/${pause.to}`,
    ]),
  ]) as [string, string][];
  return [...coded, ...clocks].flatMap(([name, value]) =>
    value === null
      ? []
      : [
          {
            url: URN('zaakeigenschap', `${facts.id}:${name.replaceAll(' ', '-')}`),
            zaak,
            eigenschap: URN('eigenschap', name.replaceAll(' ', '-')),
            naam: name.slice(0, NAME_MAX),
            waarde: value,
          },
        ],
  );
}

function known(code: string): string | null {
  return code === 'unknown' || code === 'prefer-not-to-say' ? null : code;
}
