import type { CaseDeadline } from '@app/cases';
import { Alert, Badge, Link, type Translator, type VNode } from '@app/web';
import { bound } from '../frame/desk-page.js';
import type { CaseFile } from './case-file.service.js';
import type { CasePartProps } from './case.page.js';
import { clockName, wantsLawyer } from './clock-words.js';
import { label, languageName, statusTone } from './labels.js';
import { nextStep, placeOf, type NextStepFacts } from './next-step.js';

/** State, who has it, how far anyone may know her, the nearest clock, and the one thing to do next. */
export function CaseHead({ viewer, file }: CasePartProps): VNode {
  const { t, date } = bound(viewer);
  const { words } = viewer;
  const { facts } = file.opened;
  const next = nextStep(stepFacts(file));
  const onlyReferral = next.step === 'send' && file.extracts.every(({ status }) => status !== 'consented');
  const place = onlyReferral ? '#referrals' : placeOf(next.step);
  const assignee =
    facts.assigneeId === null ? t('case.nobody') : (file.people.get(facts.assigneeId) ?? t('case.someone'));
  return (
    <div class="case-head">
      <div class="desk-row-of-badges">
        <Badge tone={statusTone(facts.status)}>{t(`status.${facts.status}`)}</Badge>
        {facts.outcome !== null && <Badge tone="ok">{label(words, 'outcome', facts.outcome)}</Badge>}
        <strong>{t('case.assignee-is', { name: assignee })}</strong>
        <span class="desk-soft">{t('case.filed-on', { date: date(facts.filedOn) })}</span>
        <span class="desk-soft">
          {t('case.language-is', { language: languageName(words, facts.language) })}
        </span>
      </div>
      <p>
        <strong>{t('standing.she-chose', { choice: label(words, 'anonymity', facts.anonymity) })}</strong>{' '}
        {t(`anonymity.${facts.anonymity}`)}
      </p>
      <NearestClock file={file} words={words} />
      <MediationLine file={file} words={words} />
      <Alert
        tone={next.step === 'her-term' || next.step === 'chase' ? 'warning' : 'info'}
        title={t('next.title')}
      >
        <p>{t(`next.${next.step}`, { date: 'date' in next ? date(next.date) : '' })}</p>
        {place !== undefined && (
          <p>
            <Link href={place.startsWith('#') ? place : `/cases/${facts.id}${place}`}>{t('next.go')}</Link>
          </p>
        )}
      </Alert>
    </div>
  );
}

/** The clock that ends first, with a way to it; on a small screen the clocks stand far below. */
function NearestClock({ file, words }: { file: CaseFile; words: Translator }): VNode | null {
  const end = (deadline: CaseDeadline) => deadline.remindBy ?? deadline.due ?? '9999';
  const [first] = file.opened.deadlines
    .filter((deadline) => deadline.status === 'running' && deadline.due !== null)
    .sort((a, b) => end(a).localeCompare(end(b)));
  if (first === undefined) return null;
  const term = clockName(words, first.request.term);
  return (
    <p>
      <Link href="#clocks">{words.t('case.nearest', { term, date: words.date(end(first)) })}</Link>{' '}
      {wantsLawyer(first.request.term) && <Badge tone="warning">{words.t('clock.lawyer')}</Badge>}
    </p>
  );
}

/** Where the mediation is and whose turn it is, and whether that takes longer than the desk wants. */
function MediationLine({ file, words }: { file: CaseFile; words: Translator }): VNode | null {
  const { mediation } = file;
  if (mediation === undefined) return null;
  const { stage, party, due, daysOver } = mediation;
  return (
    <p>
      <Link href={`/cases/${file.opened.facts.id}/mediation`}>
        {words.t('case.mediation-at', { stage: words.t(`stage.${stage}`) })}
      </Link>{' '}
      {party !== 'nobody' && (
        <span class="desk-soft">{words.t('case.mediation-turn', { party: words.t(`party.${party}`) })}</span>
      )}{' '}
      {due !== null && daysOver > 0 && (
        <Badge tone="warning">{words.t('row.norm', { date: words.date(due) })}</Badge>
      )}
    </p>
  );
}

/** What the advice looks at, from the whole file. */
export function stepFacts(file: CaseFile): NextStepFacts {
  const { facts, deadlines } = file.opened;
  const running = deadlines.filter((deadline) => deadline.status === 'running');
  const seen = facts.readAt?.getTime() ?? 0;
  const readyToSend =
    file.extracts.filter((extract) => extract.status === 'consented').length +
    file.referrals.filter((referral) => referral.outcome === 'consented').length;
  const wrote = file.opened.messages.some(
    ({ direction, writtenAt }) => direction === 'from-her' && writtenAt.getTime() > seen,
  );
  const nearest = (dates: (string | null)[]) => dates.filter((date) => date !== null).sort()[0] ?? null;
  return {
    status: facts.status,
    anonymity: facts.anonymity,
    assigned: facts.assigneeId !== null,
    procedure: facts.procedure,
    // Her yes is news too; where it stands alone, what she agreed to is the step, and no answer.
    sheWroteUnread: (facts.sheWroteAt?.getTime() ?? 0) > seen && (wrote || readyToSend === 0),
    theyWroteUnread: (facts.theyWroteAt?.getTime() ?? 0) > seen,
    readyToSend,
    herTermEnds: nearest(running.map((deadline) => deadline.remindBy)),
    theyAreLateSince: nearest(
      running.filter((deadline) => deadline.remindBy === null).map((deadline) => deadline.overdueFrom),
    ),
    proposedClocks: file.proposals.clocks.filter((clock) => clock.request !== null).length,
    mediationParty: turnIn(file),
    canMediate:
      file.mediation === undefined && facts.wish.includes('mediation') && facts.institutionId !== null,
    today: file.today,
  };
}

/** Nobody's turn is left once a mediation has ended. */
function turnIn({ mediation }: CaseFile): NextStepFacts['mediationParty'] {
  return mediation === undefined || mediation.party === 'nobody' ? null : mediation.party;
}
