import { legalDay } from '@app/kernel';
import { mayMove, type QuestionView } from '@app/recommendations';
import { DICTIONARY } from '@app/statistics';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  DataList,
  ErrorSummary,
  FormErrors,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  TextArea,
  TypedText,
  type FormInput,
  type VNode,
} from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface QuestionPageProps {
  viewer: Viewer;
  one: QuestionView;
  input?: FormInput;
  done?: string;
  refusal?: Refusal;
}

/** One question: as it was asked, as it will be printed, the answer, and what can be done with it now. */
export function QuestionPage(props: QuestionPageProps): VNode {
  const { viewer, one, refusal } = props;
  const { t } = bound(viewer);
  return (
    <DeskPage viewer={viewer} title={t('section.questions')} section="questions" done={props.done}>
      <p>
        <Link href="/questions">{t('questions.back')}</Link>{' '}
        <Badge tone="info">{t(`question.${one.status}`)}</Badge>
      </p>
      <ErrorSummary title={t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      <Heading level={1}>{t(`question.kind.${one.kind}`)}</Heading>
      <div class="desk-narrow">
        <Facts viewer={viewer} one={one} />
        {one.asked !== null && (
          <Card title={t('questions.as-asked')} id="asked">
            <TypedText text={one.asked} />
          </Card>
        )}
        {one.status === 'declined' && <Paragraph>{t('questions.declined-about')}</Paragraph>}
        {mayMove(one.status, 'answered') ? <Answering {...props} /> : <Printed {...props} />}
        <Moves {...props} />
      </div>
    </DeskPage>
  );
}

function Facts({ viewer, one }: Pick<QuestionPageProps, 'viewer' | 'one'>): VNode {
  const { t, date, language } = bound(viewer);
  const subject = DICTIONARY.dimensions.find(({ id }) => id === one.dimension)?.label;
  return (
    <DataList
      items={[
        { term: t('questions.member'), value: one.member },
        { term: t('questions.asked-on'), value: date(legalDay(one.askedAt).toString()) },
        { term: t('questions.quarter'), value: one.quarter ?? '–' },
        { term: t('questions.subject'), value: subject?.[language === 'en' ? 'en' : 'nl'] ?? '–' },
        ...(one.publishedOn === null
          ? []
          : [{ term: t('questions.published-on'), value: date(one.publishedOn) }]),
      ]}
    />
  );
}

function Answering({ viewer, one, input, refusal }: QuestionPageProps): VNode {
  const { t } = bound(viewer);
  return (
    <PostForm action={`/questions/${one.id}/answers`} csrf={viewer.csrf}>
      <HiddenField name="version" value={String(one.version)} />
      <TextArea
        name="explanation"
        label={t('questions.as-printed')}
        hint={t('questions.as-printed-hint')}
        rows={5}
        maxLength={TEXT_FIELDS.explanation.max}
        value={input?.text('explanation') ?? one.question ?? one.asked ?? ''}
        error={refusal?.errors.message('explanation')}
      />
      <TextArea
        name="text"
        label={t('questions.answer')}
        hint={t('questions.answer-hint')}
        rows={8}
        maxLength={TEXT_FIELDS.text.max}
        value={input?.text('text') ?? one.answer ?? ''}
        error={refusal?.errors.message('text')}
      />
      <Button kind={one.status === 'asked' ? 'primary' : 'secondary'}>{t('questions.save-answer')}</Button>
    </PostForm>
  );
}

function Printed({ viewer, one }: QuestionPageProps): VNode | null {
  const { t } = bound(viewer);
  if (one.question === null || one.answer === null) return null;
  return (
    <>
      <Card title={t('questions.as-printed')} id="printed">
        <TypedText text={one.question} />
      </Card>
      <Card title={t('questions.answer')} id="answer">
        <TypedText text={one.answer} />
      </Card>
    </>
  );
}

/** Publishing is for somebody else than who wrote the answer; declining is for either. */
function Moves({ viewer, one }: QuestionPageProps): VNode | null {
  const { t } = bound(viewer);
  if (!mayMove(one.status, 'declined')) return null;
  const mine = one.answeredBy === viewer.actor.id;
  const version = <HiddenField name="version" value={String(one.version)} />;
  return (
    <>
      {one.status === 'answered' && mine && <Paragraph>{t('questions.wait')}</Paragraph>}
      <ButtonGroup>
        {one.status === 'answered' && !mine && (
          <PostForm action={`/questions/${one.id}/publications`} csrf={viewer.csrf}>
            {version}
            <Button>{t('questions.publish')}</Button>
          </PostForm>
        )}
        <PostForm action={`/questions/${one.id}/refusals`} csrf={viewer.csrf}>
          {version}
          <Button kind="danger">{t('questions.decline')}</Button>
        </PostForm>
      </ButtonGroup>
      <Paragraph small>{t('questions.decline-about')}</Paragraph>
    </>
  );
}
