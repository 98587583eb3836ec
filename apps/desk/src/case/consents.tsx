import type { ReadableConsent } from '@app/cases';
import { Badge, Card, Paragraph, TypedText, type Tone, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';

const TONES: Record<ReadableConsent['status'], Tone | 'neutral'> = {
  asked: 'warning',
  given: 'ok',
  refused: 'error',
  withdrawn: 'error',
  cancelled: 'neutral',
};

/** What she was asked to agree to, and her word on it. */
export function Consents({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { consents, facts } = file.opened;
  return (
    <Card title={words.t('case.consents')} id="consents">
      {consents.length === 0 && <Paragraph>{words.t('consents.none')}</Paragraph>}
      {consents.map((consent) => (
        <div class="message">
          <p>
            <Badge tone={TONES[consent.status]}>{words.t(`consent.${consent.status}`)}</Badge>{' '}
            {words.t(`consent.kind.${consent.kind}`, { recipient: consent.recipient })}
          </p>
          <p class="desk-soft desk-small">
            {whenOf(consent, words.dateTime.bind(words), words.t.bind(words))}
          </p>
          <details>
            <summary>{words.t(consent.kind === 'split' ? 'split.proposed' : 'consent.exact-text')}</summary>
            <TypedText text={consent.text} lang={facts.language} />
          </details>
        </div>
      ))}
    </Card>
  );
}

function whenOf(
  consent: ReadableConsent,
  dateTime: (moment: Date) => string,
  t: (id: string, values: Record<string, string>) => string,
): string {
  const asked = t('consent.asked-at', { moment: dateTime(consent.askedAt) });
  if (consent.withdrawnAt !== null)
    return `${asked} · ${t('consent.withdrawn-at', { moment: dateTime(consent.withdrawnAt) })}`;
  if (consent.decidedAt !== null)
    return `${asked} · ${t('consent.decided-at', { moment: dateTime(consent.decidedAt) })}`;
  return asked;
}
