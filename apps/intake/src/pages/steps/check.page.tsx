import { firstAnswer, readContactPlan, wantsCall, wantsMoreThanNameless } from '@app/intake';
import {
  Alert,
  Button,
  Card,
  DataList,
  Field,
  Link,
  List,
  Paragraph,
  TypedText,
  VisuallyHidden,
  type Translator,
  type VNode,
} from '@app/web';
import { at } from '../../frame/words.js';
import { fileTitle } from '../attach.page.js';
import { CodeCard } from '../code.page.js';
import { More } from '../more.js';
import { CHANGE_FIELD, StepPage, stepPath, type StepView } from './step-page.js';
import { answerLanguage, whatSheTold, type ToldStep } from './told.js';

/** Everything once more, before anything is sent. */
export function checkPage(view: StepView): VNode {
  const { answers, code } = view;
  const { words } = view.frame;
  const story = firstAnswer(answers, 'narrative');
  return (
    <StepPage
      view={view}
      heading={words.t('check.heading')}
      lead={words.t('check.lead')}
      next={words.t('check.send')}
      others={
        view.errors.message('typed') && (
          <Button kind="secondary" name="go" value="untyped">
            {words.t('check.send.untyped')}
          </Button>
        )
      }
    >
      {wantsMoreThanNameless(answers) && (
        <Alert>
          <Paragraph>{words.t('check.nameless')}</Paragraph>
        </Alert>
      )}
      <Card title={<CardHead words={words} told={{ step: 'story', heading: words.t('check.story') }} />}>
        {story === '' ? <Paragraph>{words.t('list.nothing')}</Paragraph> : <TypedText text={story} />}
        <DataList items={[{ term: words.t('ask.language.label'), value: answerLanguage(words, answers) }]} />
      </Card>
      {whatSheTold(words, answers).map((told) => (
        <Card title={<CardHead words={words} told={told} />}>
          {told.items.length === 0 ? (
            <Paragraph>{words.t('list.nothing')}</Paragraph>
          ) : (
            <DataList items={told.items} />
          )}
        </Card>
      ))}
      {wantsCall(answers) && <CallPart words={words} answers={answers} />}
      <Card
        title={
          <span class="summary-head">
            {words.t('title.files')}{' '}
            <Link href={`${at(words, 'attach')}?${CHANGE_FIELD}`}>
              {words.t('check.change')}
              <VisuallyHidden>: {words.t('title.files')}</VisuallyHidden>
            </Link>
          </span>
        }
      >
        {view.files.length === 0 ? (
          <Paragraph>{words.t('list.nothing')}</Paragraph>
        ) : (
          <List items={view.files.map((file) => fileTitle(words, file))} />
        )}
      </Card>
      {code !== undefined && <CodePart view={view} code={code} />}
      <Paragraph>{words.t('check.next')}</Paragraph>
    </StepPage>
  );
}

/** Her code stays behind a tap: whoever looks along sees a question and no number. */
function CodePart({ view, code }: { view: StepView; code: string }): VNode {
  const { words } = view.frame;
  return (
    <Card title={words.t('check.code.heading')}>
      <Field
        name="typed"
        label={words.t('ready.typed.label')}
        hint={words.t('check.code.hint')}
        inputMode="numeric"
        size={6}
        error={view.errors.message('typed')}
      />
      <More title={words.t('check.code.show')}>
        <CodeCard words={words} digits={code} />
      </More>
    </Card>
  );
}

/** In short, and what is missing: she can send without it, and then nobody calls. */
function CallPart({ words, answers }: { words: Translator; answers: StepView['answers'] }): VNode {
  const read = readContactPlan(answers, words.language);
  return (
    <Card
      title={
        <span class="summary-head">
          {words.t('contact.heading')}{' '}
          <Link href={at(words, 'contact')}>
            {words.t('check.change')}
            <VisuallyHidden>: {words.t('contact.heading')}</VisuallyHidden>
          </Link>
        </span>
      }
    >
      {'errors' in read ? (
        <Alert tone="warning">
          <Paragraph>{words.t('contact.incomplete')}</Paragraph>
        </Alert>
      ) : (
        <Paragraph>{words.t('contact.complete', { number: read.plan.number })}</Paragraph>
      )}
    </Card>
  );
}

function CardHead({ words, told }: { words: Translator; told: Pick<ToldStep, 'step' | 'heading'> }): VNode {
  return (
    <span class="summary-head">
      {told.heading}{' '}
      <Link href={`${stepPath(words, told.step)}?${CHANGE_FIELD}`}>
        {words.t('check.change')}
        <VisuallyHidden>: {told.heading}</VisuallyHidden>
      </Link>
    </span>
  );
}
