import type { AnswerReceipt, Draft, ExtractContent } from '@app/exchange';
import {
  Card,
  DataList,
  ErrorSummary,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  type Translator,
  TypedText,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import { WhoWeAre } from '../frame/who-we-are.js';
import { AnswerForm } from './answer-form.js';
import { LeaveForm } from './leave-form.js';
import { ReadForm } from './read-form.js';
import { ReceivedTable } from './received.page.js';

export interface MessagePageProps {
  words: Translator;
  content: ExtractContent;
  received: readonly AnswerReceipt[];
  readConfirmedAt: Date | null;
  csrf: string;
  draft: Draft;
  errors?: FormErrors;
}

/** The one extract, and the form for the answer to it. */
export function MessagePage(props: MessagePageProps): VNode {
  const { words, content, received } = props;
  const t = words.t.bind(words);
  const errors = props.errors ?? new FormErrors();
  return (
    <ExchangePage words={words} title="message" path="/message" hasMistakes={errors.any}>
      <ErrorSummary title={t('mistakes.title')} errors={errors} />
      <Heading level={1}>{t('message.heading')}</Heading>
      <DataList
        items={[
          { term: t('message.from'), value: t('message.from.value') },
          {
            term: t('message.for'),
            value: t('message.for.value', { contact: content.contactName, institution: content.institution }),
          },
          { term: t('message.reference'), value: content.reference },
          { term: t('message.sent'), value: words.date(content.sentOn) },
          { term: t('message.expected'), value: words.date(content.expectedBy) },
          { term: t('message.last-day'), value: words.date(content.lastDay) },
        ]}
      />
      <Card title={t('message.text')}>
        <TypedText text={content.text} />
      </Card>
      <Paragraph small>{t('message.only')}</Paragraph>
      <Paragraph>
        <Link href={`/${words.language}/message.pdf`}>{t('message.pdf')}</Link>
      </Paragraph>
      <ReadForm words={words} csrf={props.csrf} confirmedAt={props.readConfirmedAt} />
      {received.length > 0 && (
        <>
          <Heading level={2}>{t('message.received')}</Heading>
          <ReceivedTable words={words} received={received} />
        </>
      )}
      <Heading level={2}>{t('answer.heading')}</Heading>
      <Paragraph>{t('answer.who-reads')}</Paragraph>
      <AnswerForm words={words} csrf={props.csrf} draft={props.draft} errors={errors} />
      <WhoWeAre words={words} />
      <Heading level={2}>{t('message.done')}</Heading>
      <Paragraph>{t('message.done.text')}</Paragraph>
      <LeaveForm words={words} csrf={props.csrf} />
    </ExchangePage>
  );
}
