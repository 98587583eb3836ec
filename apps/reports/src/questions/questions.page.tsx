import type { PublishedQuestion } from '@app/platform';
import { Heading, Paragraph, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { QuestionList } from './question-list.js';

/** Every published question, newest first. */
export function QuestionsPage(props: { questions: readonly PublishedQuestion[]; words: Translator }): VNode {
  const { questions, words } = props;
  return (
    <ReportPage words={words} title={words.t('questions.title')} path="/questions">
      <div class="report-column">
        <Heading level={1}>{words.t('questions.title')}</Heading>
        <Paragraph lead>{words.t('questions.intro')}</Paragraph>
        {questions.length === 0 && <Paragraph>{words.t('questions.none')}</Paragraph>}
        <QuestionList questions={questions} words={words} level={2} />
      </div>
    </ReportPage>
  );
}
