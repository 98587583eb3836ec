import { isPastDue, questionState, type OpenQuestion, type OverviewHolder } from '@app/exchange';
import type { IsoDate } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  Card,
  DataList,
  Heading,
  Link,
  Paragraph,
  PostForm,
  type Translator,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';

export interface OverviewPageProps {
  words: Translator;
  csrf: string;
  holders: readonly OverviewHolder[];
  questions: readonly OpenQuestion[];
  today: IsoDate;
}

/** What waits for an answer. The texts stay behind the link and passcode of each. */
export function OverviewPage(props: OverviewPageProps): VNode {
  const { words, holders } = props;
  const t = words.t.bind(words);
  return (
    <ExchangePage words={words} title="overview" path="/overview">
      <Heading level={1}>{t('overview.heading')}</Heading>
      <Paragraph>{t('overview.no-texts')}</Paragraph>
      {holders.map((holder) => (
        <section>
          <Heading level={2}>{holder.institution}</Heading>
          <Paragraph>
            {t(holder.oversees ? 'overview.for.all' : 'overview.for.own', { contact: holder.contact })}
          </Paragraph>
          <Questions {...props} of={holder.institution} />
        </section>
      ))}
      <Heading level={2}>{t('message.done')}</Heading>
      <Paragraph>{t('overview.done')}</Paragraph>
      <PostForm action={`/${words.language}/overview/close`} csrf={props.csrf}>
        <ButtonGroup>
          <Button kind="secondary">{t('overview.close')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={`/${words.language}/open`}>{t('overview.one-message')}</Link>
      </Paragraph>
    </ExchangePage>
  );
}

function Questions(props: OverviewPageProps & { of: string }): VNode {
  const { words, today } = props;
  const own = props.questions.filter(({ institution }) => institution === props.of);
  if (own.length === 0) return <Paragraph>{words.t('overview.none')}</Paragraph>;
  return (
    <>
      {own.map((question) => (
        <Question words={words} today={today} question={question} />
      ))}
    </>
  );
}

interface QuestionProps {
  words: Translator;
  today: IsoDate;
  question: OpenQuestion;
}

/** One card each, because a table of five columns is no reading on a telephone. */
function Question({ words, today, question }: QuestionProps): VNode {
  const t = words.t.bind(words);
  const { reference, asks, toColleague, sentOn, answerDue } = question;
  const due = answerDue === null ? '–' : words.date(answerDue);
  return (
    <Card title={reference}>
      <DataList
        items={[
          {
            term: t('overview.asks'),
            value: toColleague ? t('overview.to-colleague', { asks: t(`asks.${asks}`) }) : t(`asks.${asks}`),
          },
          { term: t('overview.sent-on'), value: words.date(sentOn) },
          {
            term: t('overview.due'),
            value: isPastDue(question, answerDue, today) ? t('overview.past-due', { day: due }) : due,
          },
          { term: t('overview.state'), value: stateOf(words, question) },
        ]}
      />
    </Card>
  );
}

function stateOf(words: Translator, question: OpenQuestion): string {
  const state = questionState(question);
  const moment = {
    sent: null,
    received: question.receivedAt,
    read: question.readAt,
    'more-time': question.moreTimeAt,
    answered: question.answeredAt,
  }[state];
  return words.t(`overview.state.${state}`, { moment: moment === null ? '' : words.dateTime(moment) });
}
