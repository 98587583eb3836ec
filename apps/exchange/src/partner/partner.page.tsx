import { answersFrom, type PartnerAnswerKind, type PartnerVisit } from '@app/exchange';
import {
  Alert,
  ButtonGroup,
  Card,
  DataList,
  Heading,
  LinkButton,
  Paragraph,
  Table,
  TypedText,
  type Translator,
  type VNode,
} from '@app/web';
import { ExchangePage } from '../frame/exchange-page.js';
import { WhoWeAre } from '../frame/who-we-are.js';
import { LeaveForm } from '../message/leave-form.js';

export interface PartnerPageProps {
  words: Translator;
  visit: PartnerVisit;
  csrf: string;
  /** What was just received. */
  isThanked?: boolean;
}

/** The one text that she agreed to, and what the partner can say now. */
export function PartnerPage({ words, visit, csrf, isThanked }: PartnerPageProps): VNode {
  const t = words.t.bind(words);
  const { content, received } = visit;
  const kinds = answersFrom(visit.outcome);
  const latest = received.at(-1);
  return (
    <ExchangePage words={words} title="message" path="/partner">
      {isThanked && latest !== undefined && (
        <Alert tone="ok" live title={t('received.when', { moment: words.dateTime(latest.receivedAt) })}>
          <Paragraph>{t(`partner.thanks.${latest.kind}`)}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{t('partner.heading')}</Heading>
      {visit.isPaused && (
        <Alert tone="warning" title={t('partner.paused.title')}>
          <Paragraph>{t('partner.paused')}</Paragraph>
        </Alert>
      )}
      <DataList
        items={[
          { term: t('message.from'), value: t('message.from.value') },
          { term: t('message.for'), value: content.recipient },
          { term: t('message.reference'), value: content.number },
          { term: t('message.sent'), value: words.date(content.sentOn) },
          { term: t('message.last-day'), value: words.date(content.lastDay) },
          { term: t('partner.stands'), value: t(`partner.state.${visit.outcome}`) },
        ]}
      />
      <Card title={t('partner.text')}>
        <TypedText text={content.text} />
      </Card>
      <Paragraph small>{t('partner.only')}</Paragraph>
      {kinds.length > 0 ? (
        <>
          <Heading level={2}>{t('partner.say')}</Heading>
          <Paragraph>{t('partner.who-reads')}</Paragraph>
          <ButtonGroup>
            {inOrder(kinds).map((kind, index) => (
              <LinkButton
                kind={index === 0 ? 'primary' : 'secondary'}
                href={`/${words.language}/partner/say/${kind}`}
              >
                {t(`partner.kind.${kind}`)}
              </LinkButton>
            ))}
          </ButtonGroup>
        </>
      ) : (
        <Paragraph>{t('partner.over')}</Paragraph>
      )}
      {received.length > 0 && (
        <>
          <Heading level={2}>{t('partner.received')}</Heading>
          <Table
            caption={t('partner.received')}
            hideCaption
            rows={received}
            columns={[
              { header: t('received.kind'), cell: (row) => t(`partner.said.${row.kind}`), rowHeader: true },
              { header: t('received.moment'), cell: (row) => words.dateTime(row.receivedAt) },
            ]}
          />
        </>
      )}
      <WhoWeAre words={words} />
      <Heading level={2}>{t('message.done')}</Heading>
      <Paragraph>{t('message.done.text')}</Paragraph>
      <LeaveForm words={words} csrf={csrf} path="/partner" />
    </ExchangePage>
  );
}

/** Once they said yes, to say no is still possible and is not what they come for. */
function inOrder(kinds: readonly PartnerAnswerKind[]): PartnerAnswerKind[] {
  if (kinds.includes('accept')) return [...kinds];
  return [...kinds.filter((kind) => kind !== 'decline'), ...kinds.filter((kind) => kind === 'decline')];
}
