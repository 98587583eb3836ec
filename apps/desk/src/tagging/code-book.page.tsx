import { codesOf, labelOf } from '@app/kernel';
import { CODE_BOOK, CODE_BOOK_VERSION, type CodeBookEntry } from '@app/tagging';
import { Heading, Link, Paragraph, Table, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

/** Every list with its codes, their labels in both languages, what counts and a made-up example. */
export function CodeBookPage({ viewer }: { viewer: Viewer }): VNode {
  const { words } = viewer;
  const { number, since } = CODE_BOOK_VERSION;
  return (
    <DeskPage viewer={viewer} title={words.t('code-book.title')}>
      <Heading level={1}>{words.t('code-book.title')}</Heading>
      <div class="desk-narrow">
        <Paragraph>{words.t('code-book.about')}</Paragraph>
        <Paragraph small>{words.t('code-book.version', { number, day: words.date(since) })}</Paragraph>
      </div>
      <nav aria-label={words.t('code-book.lists')}>
        <ul class="nav-list">
          {CODE_BOOK.map(({ list }) => (
            <li>
              <a class="utrecht-link utrecht-link--html-a nav-link" href={`#${list}`}>
                {words.t(`list.${list}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {CODE_BOOK.map((entry) => (
        <List viewer={viewer} entry={entry} />
      ))}
      <p>
        <Link href="#main">{words.t('code-book.top')}</Link>
      </p>
    </DeskPage>
  );
}

function List({ viewer, entry }: { viewer: Viewer; entry: CodeBookEntry }): VNode {
  const { words } = viewer;
  const { list, counts, example, codes = {} } = entry;
  const at = words.language === 'nl' ? 0 : 1;
  const rows = [...codesOf(list), 'unknown'];
  const explained = rows.some((code) => codes[code] !== undefined);
  return (
    <section id={list} aria-labelledby={`${list}-title`}>
      <h2 class="utrecht-heading-2" id={`${list}-title`}>
        {words.t(`list.${list}`)}
      </h2>
      <div class="desk-narrow">
        <Paragraph>{counts[at]}</Paragraph>
        <Paragraph>{words.t('code-book.example', { example: example[at] })}</Paragraph>
      </div>
      <Table
        caption={words.t('code-book.codes', { list: words.t(`list.${list}`) })}
        hideCaption
        rows={rows}
        columns={[
          { header: words.t('code-book.code'), rowHeader: true, cell: (code) => <code>{code}</code> },
          { header: 'Nederlands', cell: (code) => <span lang="nl">{labelOf(list, code, 'nl')}</span> },
          { header: 'English', cell: (code) => <span lang="en">{labelOf(list, code, 'en')}</span> },
          ...(explained
            ? [{ header: words.t('code-book.counts'), cell: (code: string) => codes[code]?.[at] ?? '' }]
            : []),
        ]}
      />
    </section>
  );
}
