import type { ReadableConsent } from '@app/cases';
import { Badge, TypedText, type Tone, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';
import { Fold } from './fold.js';

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
  const asked = consents.filter(({ status }) => status === 'asked').length;
  const given = consents.filter(({ status }) => status === 'given').length;
  const gist =
    consents.length === 0
      ? words.t('consents.none')
      : words.t('fold.consents', { asked, given, other: consents.length - asked - given });
  return (
    <Fold id="consents" title={words.t('case.consents')} gist={gist} open={asked > 0}>
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
    </Fold>
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
