import { measuresOf, type ReleaseDocument } from '@app/statistics';
import { Link, type Translator, type VNode } from '@app/web';
import type { SubjectView } from './subject-view.js';

export interface ContentsProps {
  document: ReleaseDocument;
  subjects: readonly SubjectView[];
  words: Translator;
}

/** What stands on the page: beside the figures where there is room, folded away on a phone, and never both. */
export function Contents(props: ContentsProps): VNode {
  const title = props.words.t('contents.title');
  return (
    <>
      <nav class="report-aside" aria-label={title}>
        <p class="notice-title">{title}</p>
        <Entries {...props} />
      </nav>
      <nav class="report-folded" aria-label={title}>
        <details>
          <summary>{title}</summary>
          <Entries {...props} />
        </details>
      </nav>
    </>
  );
}

function Entries({ document, subjects, words }: ContentsProps): VNode {
  return (
    <ul class="report-contents">
      {measuresOf(document).length > 0 && (
        <li>
          <Link href="#outcomes">{words.t('outcomes.title')}</Link>
        </li>
      )}
      <li>
        <Link href="#signals">{words.t('signals.title')}</Link>
      </li>
      {subjects.map(({ id, heading }) => (
        <li>
          <Link href={`#${id}`}>{heading}</Link>
        </li>
      ))}
    </ul>
  );
}
