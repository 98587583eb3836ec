import { ErrorSummary, Heading, type VNode } from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { ContactCard } from '../contact/contact-card.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ContactHeld } from '../receipts/contact-hold.js';
import { Attachments } from './attachments.js';
import { CaseActions } from './case-actions.js';
import type { CaseFile } from './case-file.service.js';
import { CaseHead } from './case-head.js';
import { ClockLine } from './clock-line.js';
import { Clocks } from './clocks.js';
import { Consents } from './consents.js';
import { Conversation } from './conversation.js';
import { Extracts } from './extracts.js';
import { Notes } from './notes.js';
import { ParticularsCard } from './particulars.js';
import { Referrals } from './referrals.js';
import { Facts, Story } from './story.js';
import { Tags } from './tags.js';
import { Timeline } from './timeline.js';

export interface CasePartProps {
  viewer: Viewer;
  file: CaseFile;
}

/**
 * A case on one page: before anything else who may be reached and how, then how it stands and what to do next; her words
 * on the left, what the law and the desk make of it on the right.
 */
export function CasePage(props: CasePartProps & { done?: string; refusal?: Refusal }): VNode {
  const { viewer, file, done, refusal } = props;
  const { facts } = file.opened;
  return (
    <DeskPage viewer={viewer} title={facts.reference} done={done}>
      {refusal && <ErrorSummary title={viewer.words.t('form.not-done')} errors={refusal.errors} />}
      <Heading level={1}>{facts.reference}</Heading>
      <ContactHeld words={viewer.words} hold={file.hold} />
      <ContactCard viewer={viewer} file={file} />
      <CaseHead viewer={viewer} file={file} />
      <CaseActions viewer={viewer} file={file} />
      <div class="case-columns">
        <div>
          <Story words={viewer.words} opened={file.opened} />
          <Attachments viewer={viewer} file={file} />
          <Conversation viewer={viewer} file={file} />
          <Extracts viewer={viewer} file={file} />
          <Referrals viewer={viewer} file={file} />
          <Consents viewer={viewer} file={file} />
          <Notes viewer={viewer} file={file} />
          <Tags viewer={viewer} file={file} />
        </div>
        <div>
          <Clocks viewer={viewer} file={file} />
          <Facts words={viewer.words} opened={file.opened} institution={file.institution} />
          <ParticularsCard words={viewer.words} particulars={file.particulars} language={facts.language} />
        </div>
      </div>
      <ClockLine words={viewer.words} clocks={file.line} today={file.today} />
      <Timeline viewer={viewer} events={file.opened.history} people={file.people} />
    </DeskPage>
  );
}
