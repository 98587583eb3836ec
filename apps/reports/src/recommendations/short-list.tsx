import { Heading, Link, List, Paragraph, type Translator, type VNode } from '@app/web';
import { latenessOf, lineOf, type RecommendationView } from './recommendation-view.js';

/** More than this is for the page of its own. */
const LINES = 5;

/** On the page of a quarter: the newest recommendations, each with the state of its reply. */
export function ShortList(props: { views: readonly RecommendationView[]; words: Translator }): VNode | null {
  const { views, words } = props;
  if (views.length === 0) return null;
  const page = `/${words.language}/recommendations`;
  return (
    <section class="subject" id="recommendations" aria-labelledby="recommendations-heading">
      <Heading level={2} id="recommendations-heading">
        {words.t('recommendations.short')}
      </Heading>
      {latenessOf(views, words).map((sentence) => (
        <Paragraph>{sentence}</Paragraph>
      ))}
      <List
        items={views.slice(0, LINES).map((view) => (
          <>
            <Link href={`${page}#r-${view.id}`}>{lineOf(view, words)}</Link> {view.reply.sentence}
          </>
        ))}
      />
      <Paragraph>
        <Link href={page}>{words.t('recommendations.all')}</Link>
      </Paragraph>
    </section>
  );
}
