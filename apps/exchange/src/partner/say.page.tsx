import {
  DECLINE_REASONS,
  outcomesFrom,
  PARTNER_TEXT_MAX,
  type PartnerAnswerKind,
  type PartnerVisit,
} from '@app/exchange';
import {
  Alert,
  Button,
  ButtonGroup,
  DateField,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  HiddenField,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  TextArea,
  type Translator,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import type { SayDraft } from './say-input.js';

export interface SayPageProps {
  words: Translator;
  visit: PartnerVisit;
  kind: PartnerAnswerKind;
  csrf: string;
  draft: SayDraft;
  errors?: FormErrors;
}

/** One thing that a partner wants to say, with only the fields that it needs. */
export function SayPage(props: SayPageProps): VNode {
  const { words, visit, kind, draft } = props;
  const t = words.t.bind(words);
  const errors = props.errors ?? new FormErrors();
  const path = `/partner/say/${kind}`;
  return (
    <ExchangePage words={words} title="message" path={path} hasMistakes={errors.any}>
      <ErrorSummary title={t('mistakes.title')} errors={errors} />
      <Heading level={1}>{t(`partner.kind.${kind}`)}</Heading>
      {visit.isPaused && (
        <Alert tone="warning" title={t('partner.paused.title')}>
          <Paragraph>{t('partner.paused')}</Paragraph>
        </Alert>
      )}
      <Paragraph>{t(`partner.about.${kind}`)}</Paragraph>
      <PostForm action={`/${words.language}${path}`} csrf={props.csrf}>
        <HiddenField name="id" value={draft.id ?? ''} />
        {kind === 'decline' && (
          <RadioGroup
            name="reason"
            legend={t('partner.reason')}
            options={DECLINE_REASONS.map((code) => ({ value: code, label: t(`partner.reason.${code}`) }))}
            value={draft.reason}
            error={errors.message('reason')}
          />
        )}
        {kind === 'appointment' && <WhenAndWhere words={words} draft={draft} errors={errors} />}
        {kind === 'outcome' && (
          <RadioGroup
            name="outcome"
            legend={t('partner.outcome')}
            options={outcomesFrom(visit.outcome).map((code) => ({
              value: code,
              label: t(`partner.outcome.${code}`),
            }))}
            value={draft.outcome}
            error={errors.message('outcome')}
          />
        )}
        <TextArea
          name="text"
          label={t('partner.words')}
          hint={t('partner.words.hint', { max: PARTNER_TEXT_MAX })}
          value={draft.text}
          error={errors.message('text')}
          rows={5}
        />
        <ButtonGroup>
          <Button>{t('partner.send')}</Button>
          <LinkButton kind="subtle" href={`/${words.language}/partner`}>
            {t('partner.back')}
          </LinkButton>
        </ButtonGroup>
      </PostForm>
    </ExchangePage>
  );
}

function WhenAndWhere({
  words,
  draft,
  errors,
}: Pick<SayPageProps, 'words' | 'draft'> & { errors: FormErrors }): VNode {
  const t = words.t.bind(words);
  return (
    <>
      <DateField
        name="day"
        legend={t('partner.day')}
        hint={t('partner.day.hint')}
        value={{ day: draft['day-day'], month: draft['day-month'], year: draft['day-year'] }}
        labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
        error={errors.message('day')}
      />
      <Field
        name="time"
        label={t('partner.time')}
        hint={t('partner.time.hint')}
        value={draft.time}
        error={errors.message('time')}
        size={20}
      />
      <Field
        name="place"
        label={t('partner.place')}
        hint={t('partner.place.hint')}
        value={draft.place}
        error={errors.message('place')}
      />
    </>
  );
}
