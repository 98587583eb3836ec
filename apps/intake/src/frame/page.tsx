import { Document, Nav, type ComponentChildren, type Translator, type VNode } from '@app/web';
import { leaveScriptUrl } from './leave-script.js';
import { pageStyleUrl } from './page-style.js';
import { at, WORDS } from './words.js';

/** What every page of this door has to know. */
export interface Frame {
  words: Translator;
  /** Where the quick exit leads. */
  exitTo: string;
}

export interface PageProps {
  frame: Frame;
  /** For the tab and the history: neutral, whatever the page is about. */
  title: string;
  /** Mistakes are told in the title too, where a screen reader begins. */
  hasMistakes?: boolean;
  /**
   * On the other pages links would throw away what she is typing.
   * `path` is where the same page stands in another language.
   */
  links?: { path: string };
  /** Scripts of this page alone, without which it works too. */
  scripts?: readonly string[];
  children?: ComponentChildren;
}

/** The frame of every page, errors included: first of all the way out. */
export function Page({ frame, title, hasMistakes, links, scripts = [], children }: PageProps): VNode {
  const { words } = frame;
  return (
    <Document
      lang={words.language}
      dir={words.dir}
      title={hasMistakes ? words.t('title.mistake', { title }) : title}
      skipLabel={words.t('skip')}
      stylesheets={[pageStyleUrl()]}
      scripts={[leaveScriptUrl(), ...scripts]}
      header={<Bar frame={frame} hasHome={links !== undefined} />}
      footer={<Footer words={words} hasLinks={links !== undefined} />}
    >
      {links && <Languages words={words} path={links.path} />}
      {children}
    </Document>
  );
}

function Bar({ frame, hasHome }: { frame: Frame; hasHome: boolean }): VNode {
  const { words, exitTo } = frame;
  return (
    <div class="bar">
      {hasHome ? (
        <a class="brand" href={`/${words.language}`}>
          {words.t('brand')}
        </a>
      ) : (
        <span class="brand">{words.t('brand')}</span>
      )}
      <form method="post" action="/exit" id="leave" data-to={exitTo}>
        <button type="submit" class="leave-button" title={words.t('exit.explained')}>
          {words.t('exit.label')}
        </button>
      </form>
    </div>
  );
}

function Footer({ words, hasLinks }: { words: Translator; hasLinks: boolean }): VNode {
  const links = [
    { href: `/${words.language}`, label: words.t('footer.home') },
    { href: at(words, 'info'), label: words.t('footer.info') },
    { href: at(words, 'rights'), label: words.t('footer.rights') },
    { href: at(words, 'help'), label: words.t('footer.help') },
  ];
  return (
    <>
      <p class="danger-line">{words.t('footer.danger')}</p>
      {hasLinks && <Nav label={words.t('footer.label')} items={links} />}
    </>
  );
}

function Languages({ words, path }: { words: Translator; path: string }): VNode {
  const items = WORDS.languages.map((language) => ({
    href: path === '' ? `/${language}` : `/${language}/${path}`,
    label: nativeName(language),
    lang: language,
    current: language === words.language,
  }));
  return (
    <div class="languages">
      <Nav label={words.t('languages.label')} items={items} />
    </div>
  );
}

/** By code of one of the lists in this door, which are short: making such a name takes longer than the rest of a line. */
const nativeNames = new Map<string, string>();

/** The name of a language in that language, with a capital as in a list. */
export function nativeName(language: string): string {
  let shown = nativeNames.get(language);
  if (shown === undefined) {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    shown = name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
    nativeNames.set(language, shown);
  }
  return shown;
}
