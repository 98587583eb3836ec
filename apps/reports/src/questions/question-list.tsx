import type { PublishedQuestion } from '@app/platform';
import { Heading, Link, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import { aboutOf } from './about.js';

/** Questions with their answers; the asker is never named. */
export function QuestionList(props: {
  questions: readonly PublishedQuestion[];
  words: Translator;
  level: 2 | 3;
}): VNode {
  const { words, level } = props;
  return (
    <>
      {props.questions.map((one) => {
        const about = aboutOf(one, words);
        return (
          <article id={`q-${one.id}`}>
            <Heading level={level}>{words.t(`questions.kind.${one.kind}`)}</Heading>
            <TypedText text={one.question} />
            <p>
              <strong>{words.t('questions.answer')}</strong>
            </p>
            <TypedText text={one.answer} />
            <Paragraph small>
              {about !== undefined && `${words.t('questions.about', { about })} `}
              {words.t('questions.published', { date: words.date(one.publishedOn) })}
            </Paragraph>
          </article>
        );
      })}
    </>
  );
}

/** On the page of a quarter: what was asked about it. */
export function QuestionsOfQuarter(props: {
  questions: readonly PublishedQuestion[];
  words: Translator;
}): VNode | null {
  const { questions, words } = props;
  if (questions.length === 0) return null;
  return (
    <section class="subject" id="questions" aria-labelledby="questions-heading">
      <Heading level={2} id="questions-heading">
        {words.t('questions.quarter')}
      </Heading>
      <QuestionList questions={questions} words={words} level={3} />
      <Paragraph>
        <Link href={`/${words.language}/questions`}>{words.t('questions.all')}</Link>
      </Paragraph>
    </section>
  );
}
