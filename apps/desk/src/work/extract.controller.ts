import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { changedMeanwhile } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { isAskedFor } from '@app/exchange';
import { DomainError, invalid, isId } from '@app/kernel';
import { MediationService, type ExtractView, type KnownBy, type NewExtract } from '@app/mediation';
import { FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CasePage } from '../case/case.page.js';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { ExtractPage, SentPage, type Addressee } from './extract.page.js';

const ExtractId = () => Param('extractId', IdPipe);

/** Writing to an institution: the text, her consent, the link and the passcode. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ExtractController {
  constructor(
    private readonly mediation: MediationService,
    private readonly reading: CaseReadingService,
    private readonly files: CaseFileService,
    private readonly directory: DirectoryService,
  ) {}

  @Get('extract')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('asks') asks: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    // From the page of a mediation the form comes with what is asked already chosen.
    const chosen = isAskedFor(asks ?? '') ? new FormInput({ asks }) : undefined;
    return sendPage(reply, await this.form(viewer, caseId, chosen));
  }

  @Post('extracts')
  write(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const extract = await this.typed(input);
        await this.assertSeen(viewer, caseId, input);
        await this.assertLooked(viewer, caseId, extract, input);
        const id = await this.mediation.writeExtract(viewer.actor, caseId, extract);
        return this.askIfWanted(viewer, caseId, id, input);
      },
      (refusal) => this.form(viewer, caseId, input, refusal),
    );
  }

  @Get('extracts/:extractId/edit')
  async edit(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.form(viewer, caseId, undefined, undefined, extractId));
  }

  @Post('extracts/:extractId/changes')
  change(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.one(viewer, caseId, extractId);
        const extract = await this.typed(input);
        await this.assertLooked(viewer, caseId, extract, input);
        await this.mediation.changeExtract(
          viewer.actor,
          extractId,
          extract,
          seenVersion(input, 'draftVersion'),
        );
        return this.askIfWanted(viewer, caseId, extractId, input);
      },
      (refusal) => this.form(viewer, caseId, input, refusal, extractId),
    );
  }

  @Post('extracts/:extractId/consent-requests')
  ask(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.assertUnchanged(viewer, caseId, extractId, body);
        await this.mediation.askConsent(viewer.actor, extractId);
        return `/cases/${caseId}?done=consent-asked`;
      },
      (refusal) => this.casePage(viewer, caseId, refusal),
    );
  }

  /** Answers with a page of its own and no redirect: the passcode exists only in this answer. */
  @Post('extracts/:extractId/sendings')
  async send(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.assertUnchanged(viewer, caseId, extractId, body);
      const { facts } = await this.reading.reach(viewer.actor, caseId);
      const sent = await this.mediation.send(viewer.actor, extractId);
      return sendPage(reply, SentPage({ viewer, caseId, reference: facts.reference, sent }));
    } catch (error) {
      return actOrShowAgain(
        reply,
        viewer,
        () => Promise.reject(error as Error),
        (refusal) => this.casePage(viewer, caseId, refusal),
      );
    }
  }

  /** A colleague is asked to agree that exactly this text, which makes her known, is sent. */
  @Post('extracts/:extractId/disclosure-requests')
  askDisclosure(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        await this.one(viewer, caseId, extractId);
        const reason = requiredText('reason', new FormInput(body).text('reason'));
        await this.mediation.askDisclosure(viewer.actor, extractId, reason);
        return `/cases/${caseId}?done=disclosure-asked`;
      },
      (refusal) => this.casePage(viewer, caseId, refusal),
    );
  }

  @Post('extracts/:extractId/links/:linkId/revocations')
  revoke(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @ExtractId() extractId: string,
    @Param('linkId', IdPipe) linkId: string,
    @Res() reply: FastifyReply,
  ) {
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const extract = await this.one(viewer, caseId, extractId);
        if (!extract.links.some((link) => link.id === linkId)) throw extractGone();
        await this.mediation.revoke(viewer.actor, linkId);
        return `/cases/${caseId}?done=link-revoked`;
      },
      (refusal) => this.casePage(viewer, caseId, refusal),
    );
  }

  private async askIfWanted(
    viewer: Viewer,
    caseId: string,
    extractId: string,
    input: FormInput,
  ): Promise<string> {
    if (input.text('next') !== 'ask') return `/cases/${caseId}?done=extract-saved`;
    await this.mediation.askConsent(viewer.actor, extractId);
    return `/cases/${caseId}?done=consent-asked`;
  }

  private async typed(input: FormInput): Promise<NewExtract> {
    const contactPersonId = input.text('contactPersonId');
    if (!isId(contactPersonId)) throw noContact();
    const text = requiredText('text', input.text('text'));
    const { institutionId } = await this.directory.contact(contactPersonId);
    const asks = input.text('asks');
    const makesKnown = input.text('makesKnown') === 'yes';
    return { institutionId, contactPersonId, text, makesKnown, ...(isAskedFor(asks) ? { asks } : {}) };
  }

  /** A text that has her name or number in it is looked at once more before it is saved without the mark. */
  private async assertLooked(
    viewer: Viewer,
    caseId: string,
    extract: NewExtract,
    input: FormInput,
  ): Promise<void> {
    if (extract.makesKnown === true || input.text('looked') === 'yes') return;
    if ((await this.mediation.givesAway(viewer.actor, caseId, extract.text)).length > 0) throw givesHerAway();
  }

  private async assertSeen(viewer: Viewer, caseId: string, input: FormInput): Promise<void> {
    const { facts } = await this.reading.reach(viewer.actor, caseId);
    if (facts.version !== seenVersion(input)) throw changedMeanwhile();
  }

  private async assertUnchanged(
    viewer: Viewer,
    caseId: string,
    extractId: string,
    body: unknown,
  ): Promise<void> {
    const extract = await this.one(viewer, caseId, extractId);
    if (extract.version !== seenVersion(new FormInput(body))) throw changedMeanwhile();
  }

  /** Of this case and no other. */
  private async one(viewer: Viewer, caseId: string, extractId: string): Promise<ExtractView> {
    const found = (await this.mediation.extractsOf(viewer.actor, caseId)).find(
      (extract) => extract.id === extractId,
    );
    if (found === undefined) throw extractGone();
    return found;
  }

  private async form(
    viewer: Viewer,
    caseId: string,
    input?: FormInput,
    refusal?: Refusal,
    extractId?: string,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const draft = extractId === undefined ? undefined : await this.one(viewer, caseId, extractId);
    const addressees = await this.addressees(beside.opened.facts);
    const givesAway: KnownBy[] =
      input === undefined || input.text('makesKnown') === 'yes'
        ? []
        : await this.mediation.givesAway(viewer.actor, caseId, input.text('text'));
    const seen = input?.text('seen');
    return ExtractPage({ viewer, ...beside, addressees, draft, givesAway, input, refusal, seen });
  }

  /** The contact persons of the institution of the case; before it is known, of all of its kind. */
  private async addressees(facts: {
    institutionId: string | null;
    institutionType: string;
  }): Promise<Addressee[]> {
    const kind = facts.institutionType === 'unknown' ? undefined : facts.institutionType;
    const institutions =
      facts.institutionId === null
        ? await this.directory.institutions(kind)
        : [await this.directory.institution(facts.institutionId)];
    const contacts = await Promise.all(
      institutions.map((institution) => this.directory.contactsOf(institution.id)),
    );
    return institutions.flatMap((institution, index) =>
      (contacts[index] ?? []).map((contact) => ({ institution, contact })),
    );
  }

  private async casePage(viewer: Viewer, caseId: string, refusal: Refusal): Promise<VNode> {
    return CasePage({ viewer, file: await this.files.read(viewer.actor, caseId), refusal });
  }
}

function extractGone(): DomainError {
  return new DomainError(
    'MEDIATION.EXTRACT_UNKNOWN',
    'not-found',
    'There is no such extract, or it is not yours to see.',
  );
}

function givesHerAway(): DomainError {
  const message = 'This text seems to make her known. Mark it so, or say that you have looked.';
  return invalid('DESK.GIVES_AWAY', message, [{ field: 'makesKnown', code: 'gives-away', message }]);
}

function noContact(): DomainError {
  const message = 'Choose a contact person.';
  return invalid('DESK.CONTACT', message, [{ field: 'contactPersonId', code: 'choose', message }]);
}
