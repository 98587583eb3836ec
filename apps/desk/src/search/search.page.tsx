import type { SearchHit, SearchResult } from '@app/casework';
import { Badge, Button, Field, Heading, Paragraph, PostForm, type Translator, type VNode } from '@app/web';
import { label, statusTone } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export const QUESTION_MAX = 200;

/** Words in one's own cases. The tab never shows the question. */
export function SearchPage(props: { viewer: Viewer; question?: string; result?: SearchResult }): VNode {
  const { viewer, question, result } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.search')} section="search">
      <Heading level={1}>{words.t('section.search')}</Heading>
      <div class="desk-narrow">
        <PostForm action="/search" csrf={viewer.csrf}>
          <Field
            name="question"
            type="search"
            label={words.t('search.label')}
            hint={words.t('search.hint')}
            maxLength={QUESTION_MAX}
            value={question}
          />
          <Button>{words.t('search.button')}</Button>
        </PostForm>
      </div>
      {result && <Result words={words} result={result} />}
    </DeskPage>
  );
}

function Result({ words, result }: { words: Translator; result: SearchResult }): VNode {
  const { hits, read, more } = result;
  return (
    <section aria-labelledby="hits">
      <Heading level={2} id="hits">
        {words.t('search.found', { count: hits.length })}
      </Heading>
      <Paragraph>{words.t(more ? 'search.read-some' : 'search.read-all', { count: read })}</Paragraph>
      {hits.length > 0 && (
        <ul class="case-list" aria-label={words.t('section.search')}>
          {hits.map((hit) => (
            <Hit words={words} hit={hit} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Hit({ words, hit: { item, match } }: { words: Translator; hit: SearchHit }): VNode {
  return (
    <li class="case-row search-hit">
      <a class="utrecht-link utrecht-link--html-a" href={`/cases/${item.id}`}>
        {item.reference}
      </a>
      <span>
        {item.institutionName ?? label(words, 'institutionType', item.institutionType)}{' '}
        <Badge tone={statusTone(item.status)}>{words.t(`status.${item.status}`)}</Badge>
      </span>
      <span class="search-words">
        <span class="desk-soft">{words.t(`search-in.${match.kind}`)}</span>{' '}
        <span dir="auto">
          {match.before}
          <mark>{match.match}</mark>
          {match.after}
        </span>
      </span>
    </li>
  );
}
