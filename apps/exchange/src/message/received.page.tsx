import type { AnswerReceipt } from '@app/exchange';
import { Alert, Heading, Link, Paragraph, Table, type Translator, type VNode } from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import { LeaveForm } from './leave-form.js';

export interface ReceivedPageProps {
  words: Translator;
  received: readonly AnswerReceipt[];
  latest: AnswerReceipt;
  csrf: string;
}

/** The confirmation with its date and time. */
export function ReceivedPage(props: ReceivedPageProps): VNode {
  const { words, latest } = props;
  const t = words.t.bind(words);
  return (
    <ExchangePage words={words} title="received" path="/message/received">
      <Heading level={1}>{t('received.heading')}</Heading>
      <Alert tone="ok" live title={t('received.when', { moment: words.dateTime(latest.receivedAt) })}>
        <Paragraph>{t('received.what', { kind: t(`kind.${latest.kind}`) })}</Paragraph>
      </Alert>
      {latest.files > 0 && <Paragraph>{t('received.files', { files: latest.files })}</Paragraph>}
      <Paragraph>{t(`received.next.${latest.kind}`)}</Paragraph>
      {props.received.length > 1 && <ReceivedTable words={words} received={props.received} />}
      <Paragraph>
        <Link href={`/${words.language}/message`}>{t('received.back')}</Link>
      </Paragraph>
      <LeaveForm words={words} csrf={props.csrf} isMain />
    </ExchangePage>
  );
}

/** What came in through this link, without its words: those are sealed to the desk. */
export function ReceivedTable(props: { words: Translator; received: readonly AnswerReceipt[] }): VNode {
  const { words } = props;
  return (
    <Table
      caption={words.t('received.list')}
      hideCaption
      rows={props.received}
      columns={[
        { header: words.t('received.kind'), cell: (row) => words.t(`kind.${row.kind}`), rowHeader: true },
        { header: words.t('received.files.header'), numeric: true, cell: (row) => words.number(row.files) },
        { header: words.t('received.moment'), cell: (row) => words.dateTime(row.receivedAt) },
      ]}
    />
  );
}
