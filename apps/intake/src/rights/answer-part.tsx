import {
  Alert,
  Badge,
  DataList,
  Heading,
  Link,
  List,
  Paragraph,
  type Translator,
  type VNode,
} from '@app/web';
import { More } from '../pages/more.js';
import type { Answer } from './answer.js';

/** The outcome, in the order in which she needs it: the day, what it means, how it was found. */
export function AnswerPart(props: { answer: Answer; text: Translator; explained: string }): VNode {
  const { answer, text } = props;
  return (
    <section aria-labelledby="answer">
      <Heading level={2} id="answer">
        {text.t('rights.answer.heading')}
      </Heading>
      <Alert tone="ok" title={answer.main}>
        {answer.lines.map((line) => (
          <p>{line}</p>
        ))}
      </Alert>
      {answer.askLawyer && (
        <Paragraph>
          <Badge tone="warning">{text.t('rights.card.ask-lawyer')}</Badge>
        </Paragraph>
      )}
      <DataList
        items={[
          { term: answer.late.label, value: answer.late.text },
          { term: text.t('rights.card.source'), value: answer.source },
          { term: text.t('rights.card.sure'), value: answer.sureness },
        ]}
      />
      <More title={text.t('rights.answer.steps')}>
        {answer.stepsLanguage !== text.language && (
          <Paragraph small>{text.t('rights.answer.steps-english')}</Paragraph>
        )}
        <div lang={answer.stepsLanguage}>
          <List ordered items={answer.steps} />
        </div>
      </More>
      <Paragraph>
        <Link href={props.explained}>{text.t('rights.when.explain')}</Link>
      </Paragraph>
    </section>
  );
}
