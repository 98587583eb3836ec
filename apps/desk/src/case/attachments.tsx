import type { ReadableAttachment } from '@app/cases';
import { Badge, Card, Link, type Tone, type Translator, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';
import { Fold } from './fold.js';

const TONES: Record<ReadableAttachment['scan'], Tone> = {
  clean: 'ok',
  'not-scanned': 'warning',
  infected: 'error',
};

/** Her files under neutral names; each opens on a page of its own, and that is in the audit trail. */
export function Attachments({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { attachments, opened } = file;
  const title = words.t('case.attachments');
  if (attachments.length === 0)
    return <Fold id="attachments" title={title} gist={words.t('attachments.none')} />;
  return (
    <Card title={title} id="attachments">
      <p class="desk-soft desk-small">{words.t('attachments.about')}</p>
      {attachments.map((attachment) => (
        <p>
          <Link href={`/cases/${opened.facts.id}/attachments/${attachment.id}`}>
            {attachmentTitle(words, attachment)}
          </Link>{' '}
          <ScanBadge words={words} attachment={attachment} />{' '}
          {attachment.authorId !== null && (
            <>
              <Badge>{words.t('message-files.from-desk')}</Badge>{' '}
            </>
          )}
          <span class="desk-soft desk-small">
            {words.t('attachment.added', { moment: words.dateTime(attachment.createdAt) })}
          </span>
        </p>
      ))}
    </Card>
  );
}

export function ScanBadge(props: { words: Translator; attachment: ReadableAttachment }): VNode {
  const { scan } = props.attachment;
  return <Badge tone={TONES[scan]}>{props.words.t(`attachment.scan.${scan}`)}</Badge>;
}

/** "Photo 1, 240 kB". */
export function attachmentTitle(words: Translator, attachment: ReadableAttachment): string {
  const { kind, number, bytes } = attachment;
  const isSmall = bytes < 1_000_000;
  const size = isSmall ? Math.max(1, Math.round(bytes / 1000)) : Math.round(bytes / 100_000) / 10;
  const shown = words.t(isSmall ? 'attachment.size.kb' : 'attachment.size.mb', { size: words.number(size) });
  return `${words.t(`attachment.name.${kind}`, { number })}, ${shown}`;
}
