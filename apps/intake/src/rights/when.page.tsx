import { ErrorSummary, FormErrors, Heading, Link, Paragraph, type VNode } from '@app/web';
import type { Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import type { Answer } from './answer.js';
import { AnswerPart } from './answer-part.js';
import { questionQuery, type Question } from './question.js';
import { RightsPage } from './rights-frame.js';
import { WhenForm } from './when-form.js';

/** "When must they answer me?": the form, with the outcome or the mistakes above it. */
export function whenPage(frame: Frame, question: Question, outcome: Answer | FormErrors | undefined): VNode {
  const { words: text } = frame;
  const errors = outcome instanceof FormErrors ? outcome : new FormErrors();
  const answer = outcome instanceof FormErrors ? undefined : outcome;
  return (
    <RightsPage
      frame={frame}
      title={text.t('title.when')}
      path={`rights/when${questionQuery(question)}`}
      hasMistakes={errors.any}
    >
      <ErrorSummary title={text.t('mistakes.title')} errors={errors} />
      <Heading level={1}>{text.t('rights.when.heading')}</Heading>
      {answer === undefined ? (
        <Paragraph lead>{text.t('rights.when.lead')}</Paragraph>
      ) : (
        <>
          <Paragraph lead>{answer.name}</Paragraph>
          <AnswerPart answer={answer} text={text} explained={at(frame.words, `rights/${answer.topic}`)} />
          <Heading level={2}>{text.t('rights.when.again')}</Heading>
        </>
      )}
      <WhenForm action={at(frame.words, 'rights/when')} question={question} errors={errors} text={text} />
      <Paragraph>
        <Link href={at(frame.words, 'rights')}>{text.t('rights.back')}</Link>
      </Paragraph>
    </RightsPage>
  );
}
