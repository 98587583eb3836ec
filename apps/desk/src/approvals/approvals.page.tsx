import type { WaitingApproval } from '@app/casework';
import { Heading, Paragraph, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

/** What waits for this colleague as the second person. */
export function ApprovalsPage(props: {
  viewer: Viewer;
  waiting: readonly WaitingApproval[];
  done?: string;
}): VNode {
  const { viewer, waiting, done } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.approvals')} section="approvals" done={done}>
      <Heading level={1}>{words.t('section.approvals')}</Heading>
      <Paragraph>{words.t('approval.about')}</Paragraph>
      {waiting.length === 0 ? (
        <Paragraph>{words.t('approval.nothing')}</Paragraph>
      ) : (
        <ul class="case-list" aria-label={words.t('section.approvals')}>
          {waiting.map((one) => (
            <li class="case-row">
              <a class="utrecht-link utrecht-link--html-a" href={`/approvals/${one.id}`}>
                {one.reference}
              </a>
              <span>{words.t(`approval-kind.${one.kind}`)}</span>
              <span class="desk-soft">{one.requesterName}</span>
              <span class="desk-soft">
                {words.t('approval.until', { moment: words.dateTime(one.expiresAt) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </DeskPage>
  );
}
