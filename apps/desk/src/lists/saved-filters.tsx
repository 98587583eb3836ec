import type { SavedFilter } from '@app/casework';
import { PostForm, type Option, type Translator, type VNode } from '@app/web';
import { label } from '../case/labels.js';
import type { Viewer } from '../session/viewer.js';
import { savedAddress } from './queue-filter.js';

export interface SavedFiltersProps {
  viewer: Viewer;
  saved: readonly { id: string; filter: SavedFilter }[];
  colleagues: readonly Option[];
}

/** One's own filters; each is called after what it holds, because nobody can type a name for it. */
export function SavedFilters({ viewer, saved, colleagues }: SavedFiltersProps): VNode | null {
  const { words } = viewer;
  if (saved.length === 0) return null;
  return (
    <ul class="desk-counts" aria-label={words.t('queue.saved')}>
      {saved.map(({ id, filter }) => {
        const name = nameOf(words, filter, viewer.actor.id, colleagues);
        return (
          <li class="saved-filter">
            <a class="utrecht-link utrecht-link--html-a" href={savedAddress(filter, viewer.actor.id)}>
              {name}
            </a>
            <PostForm action={`/queue/filters/${id}/removals`} csrf={viewer.csrf}>
              <button
                type="submit"
                class="utrecht-button utrecht-button--subtle"
                aria-label={words.t('queue.forget', { name })}
              >
                ×
              </button>
            </PostForm>
          </li>
        );
      })}
    </ul>
  );
}

function nameOf(words: Translator, filter: SavedFilter, myId: string, colleagues: readonly Option[]): string {
  const { status = [], assignee, dueBefore, institutionType, sort } = filter;
  const parts = status.map((code) => words.t(`status.${code}`));
  if (assignee === myId) parts.push(words.t('queue.me'));
  else if (assignee === 'none') parts.push(words.t('case.nobody'));
  else if (assignee !== undefined)
    parts.push(colleagues.find(({ value }) => value === assignee)?.label ?? words.t('case.someone'));
  if (institutionType !== undefined) parts.push(label(words, 'institutionType', institutionType));
  if (dueBefore !== undefined) parts.push(words.t('queue.until', { date: words.date(dueBefore) }));
  if (sort !== undefined) parts.push(words.t(`sort.${sort}`));
  return parts.join(' · ');
}
