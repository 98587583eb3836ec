import { firstAnswer, wantsMoreThanNameless } from '@app/intake';
import {
  Alert,
  Card,
  DataList,
  Link,
  Paragraph,
  TypedText,
  VisuallyHidden,
  type Translator,
  type VNode,
} from '@app/web';
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
      <Paragraph>{words.t('check.next')}</Paragraph>
    </StepPage>
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
