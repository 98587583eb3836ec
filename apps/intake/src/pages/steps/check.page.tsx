import { firstAnswer, readContactPlan, wantsCall, wantsMoreThanNameless } from '@app/intake';
import {
  Alert,
  Card,
  DataList,
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
import { CHANGE_FIELD, StepPage, stepPath, type StepView } from './step-page.js';
import { answerLanguage, whatSheTold, type ToldStep } from './told.js';

/** Everything once more, before anything is sent. */
export function checkPage(view: StepView): VNode {
  const { answers } = view;
  const { words } = view.frame;
  const story = firstAnswer(answers, 'narrative');
  return (
    <StepPage
      view={view}
      heading={words.t('check.heading')}
      lead={words.t('check.lead')}
      next={words.t('check.send')}
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
      <Paragraph>{words.t('check.next')}</Paragraph>
    </StepPage>
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
