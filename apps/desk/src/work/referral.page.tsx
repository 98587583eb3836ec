import { coveredRegions, type PartnerEntity } from '@app/directory';
import type { IsoDate } from '@app/kernel';
import { mayWantCompany, type Lack, type ReferralLetter } from '@app/referral';
import {
  Button,
  ButtonGroup,
  FormInput,
  Heading,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  Select,
  TextArea,
  TypedText,
  type VNode,
} from '@app/web';
import { label } from '../case/labels.js';
import { SeenCase } from '../forms/seen.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { DeskPage } from '../frame/desk-page.js';
import { MissingHelp } from '../referral/gaps.js';
import { LegalAid } from '../referral/legal-aid.js';
import { PACES } from '../referral/pace.js';
import { PoliceReport } from '../referral/police-report.js';
import type { Viewer } from '../session/viewer.js';
import { ActionPage, type ActionContext } from './action.page.js';

export interface ReferralPageProps extends ActionContext {
  /** Partners in the order in which they fit her. */
  partners: readonly { partner: PartnerEntity; lacks: Lack[] }[];
  /** Kinds of help for which no partner serves her region and group. */
  gaps: readonly string[];
  /** Those of them that are recorded for this case. */
  notedGaps: readonly string[];
  today: IsoDate;
  input?: FormInput;
}

/** Who could help her, and exactly what they would be told. */
export function ReferralPage(props: ReferralPageProps): VNode {
  const { viewer, opened, partners, gaps, input, refusal } = props;
  const { words } = viewer;
  const { facts } = opened;
  return (
    <ActionPage {...props} title={words.t('refer.title')} about={words.t('refer.about')}>
      <MissingHelp
        viewer={viewer}
        caseId={facts.id}
        gaps={gaps}
        noted={props.notedGaps}
        hasRegion={coveredRegions().includes(facts.region)}
      />
      <PostForm action={`/cases/${facts.id}/referrals`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <Select
          name="partnerId"
          label={words.t('refer.partner')}
          hint={words.t('refer.partner-hint')}
          emptyLabel={words.t('form.choose')}
          options={partners.map(({ partner, lacks }) => ({
            value: partner.id,
            label: partnerLine(viewer, partner, lacks),
          }))}
          value={input?.text('partnerId')}
          error={refusal?.errors.message('partnerId')}
        />
        <TextArea
          name="text"
          label={words.t('refer.text')}
          hint={words.t('refer.text-hint')}
          rows={10}
          maxLength={TEXT_FIELDS.text.max}
          value={input?.text('text')}
          error={refusal?.errors.message('text')}
        />
        <Select
          name="pace"
          label={words.t('pace.label')}
          hint={words.t('pace.hint')}
          emptyLabel={words.t('pace.none')}
          options={PACES.map((code) => ({ value: code, label: words.t(`pace.${code}`) }))}
          value={input?.text('pace')}
        />
        <ButtonGroup>
          <Button>{words.t('refer.button')}</Button>
          <LinkButton href={`/cases/${facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
      {mayWantCompany(facts) && <PoliceReport words={words} />}
      <LegalAid
        words={words}
        legalForm={facts.legalForm}
        today={props.today}
        isOpen={facts.wish.includes('legal-advice')}
      />
      <ButtonGroup>
        <LinkButton href="/directory#partners">{words.t('refer.all-partners')}</LinkButton>
      </ButtonGroup>
    </ActionPage>
  );
}

function partnerLine({ words }: Viewer, partner: PartnerEntity, lacks: readonly Lack[]): string {
  const line = `${partner.name} · ${label(words, 'referral', partner.kind)}`;
  if (lacks.length === 0) return line;
  return `${line} (${words.t('refer.lacks', { what: lacks.map((lack) => words.t(`lack.${lack}`)).join(', ') })})`;
}

export interface LetterPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  letter: ReferralLetter;
}

/** The page for the partner, to be printed: her text and the desk's frame around it, and nothing of the case. */
export function LetterPage({ viewer, caseId, reference, letter }: LetterPageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={reference}>
      <div class="no-print">
        <Heading level={1}>{words.t('letter.title')}</Heading>
        <Paragraph>{words.t('letter.about')}</Paragraph>
      </div>
      <article class="letter">
        <p>{words.t('letter.from')}</p>
        <p>{words.t('letter.to', { partner: letter.recipient })}</p>
        <p>{words.t('letter.number', { number: letter.number, moment: words.dateTime(letter.sentOn) })}</p>
        <p>{words.t('letter.opening')}</p>
        <TypedText text={letter.text} />
        <p>{words.t('letter.closing')}</p>
      </article>
      <p class="no-print">
        <Link href={`/cases/${caseId}`}>{words.t('action.back')}</Link>
      </p>
    </DeskPage>
  );
}
