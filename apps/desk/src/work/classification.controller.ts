import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  CaseClocksService,
  CaseReadingService,
  clocksFor,
  probableProduct,
  type OpenedCase,
  type ProposedClocks,
} from '@app/casework';
import { DirectoryService } from '@app/directory';
import { DomainError } from '@app/kernel';
import { FormErrors, FormInput, sendPage, type FastifyReply, type VNode } from '@app/web';
import { CaseFileService, withoutRunning } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { seenVersion } from '../forms/seen.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { classificationOf, knownDaysOf } from './classification-form.js';
import { ClassificationConfirmationPage, ClassificationPage } from './classification.page.js';
import { confirmedClocks } from './proposed-clocks.js';

const FINANCIAL = new Set(['bank', 'payment-provider', 'insurer', 'health-insurer', 'mortgage-lender']);

/** Classifying in two steps: what it is, and which clocks follow from that. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class ClassificationController {
  constructor(
    private readonly files: CaseFileService,
    private readonly reading: CaseReadingService,
    private readonly directory: DirectoryService,
    private readonly clocks: CaseClocksService,
  ) {}

  @Get('classify')
  async page(@Looking() viewer: Viewer, @CaseId() caseId: string, @Res() reply: FastifyReply) {
    return sendPage(reply, await this.firstPage(viewer, caseId));
  }

  @Post('classifications')
  async classify(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    if (input.text('confirmed') !== 'yes') return this.propose(reply, viewer, caseId, input);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const { opened } = await this.files.beside(viewer.actor, caseId);
        const confirmed = confirmedClocks((await this.proposed(opened, input)).clocks, input);
        await this.clocks.classifyAndStart(
          viewer.actor,
          caseId,
          classificationOf(input),
          confirmed,
          seenVersion(input),
        );
        // Naming the institution may have raised the wall between this colleague and the case.
        return (await this.isStillHers(viewer, caseId))
          ? `/cases/${caseId}?done=classified`
          : '/?done=classified-walled';
      },
      (refusal) => this.secondPage(viewer, caseId, input, refusal),
    );
  }

  private async propose(reply: FastifyReply, viewer: Viewer, caseId: string, input: FormInput) {
    try {
      return sendPage(reply, await this.secondPage(viewer, caseId, input));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return actOrShowAgain(
        reply,
        viewer,
        () => Promise.reject(error),
        (refusal) => this.firstPage(viewer, caseId, input, refusal),
      );
    }
  }

  private async firstPage(
    viewer: Viewer,
    caseId: string,
    input?: FormInput,
    refusal?: Refusal,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const { facts } = beside.opened;
    return ClassificationPage({
      viewer,
      ...beside,
      institutions: await this.directory.institutions(),
      product: FINANCIAL.has(facts.institutionType) ? probableProduct(facts) : undefined,
      input,
      refusal,
      seen: input?.text('seen'),
    });
  }

  private async secondPage(
    viewer: Viewer,
    caseId: string,
    input: FormInput,
    refusal?: Refusal,
  ): Promise<VNode> {
    const beside = await this.files.beside(viewer.actor, caseId);
    const { institutionId } = classificationOf(input);
    const institution = institutionId === null ? undefined : await this.directory.institution(institutionId);
    const proposed = await this.proposed(beside.opened, input);
    const overtaken = input.text('version') !== String(beside.opened.facts.version);
    return ClassificationConfirmationPage({
      viewer,
      ...beside,
      proposed,
      institutionName: institution?.name,
      input,
      refusal: refusal ?? (overtaken ? { errors: new FormErrors(), meanwhile: true } : undefined),
      seen: input.text('seen'),
    });
  }

  /** What follows from the case as it would be after the classification. */
  private async proposed(opened: OpenedCase, input: FormInput): Promise<ProposedClocks> {
    const { procedure, matter, institutionId } = classificationOf(input);
    const institutionType =
      institutionId === null
        ? opened.facts.institutionType
        : (await this.directory.institution(institutionId)).type;
    const proposed = clocksFor({ ...opened.facts, procedure, matter, institutionType }, knownDaysOf(input));
    return withoutRunning(proposed, opened);
  }

  private async isStillHers(viewer: Viewer, caseId: string): Promise<boolean> {
    try {
      await this.reading.reach(viewer.actor, caseId);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return false;
      throw error;
    }
  }
}
