import { Document, Nav, type ComponentChildren, type Translator, type VNode } from '@app/web';
import { WORDS } from './words.js';

const LANGUAGE_NAMES: Record<string, string> = { nl: 'Nederlands', en: 'English' };

export interface ExchangePageProps {
  words: Translator;
  /** A code of `title.*`: the same for every case. */
  title: string;
  hasMistakes?: boolean;
  /** The same page in another language, below `/nl` and `/en`. */
  path?: string;
  scripts?: readonly string[];
  children?: ComponentChildren;
}

/** A page of this door. Nothing in its title or address tells one case from another. */
export function ExchangePage(props: ExchangePageProps): VNode {
  const { words, path } = props;
  const title = words.t(`title.${props.title}`);
  return (
    <Document
      lang={words.language}
      dir={words.dir}
      title={props.hasMistakes ? words.t('title.mistake', { title }) : title}
      skipLabel={words.t('skip')}
      scripts={props.scripts}
      header={
        path !== undefined && (
          <Nav
            label={words.t('languages')}
            items={WORDS.languages.map((language) => ({
              href: `/${language}${path}`,
              label: LANGUAGE_NAMES[language] ?? language,
              lang: language,
              current: language === words.language,
            }))}
          />
        )
      }
      footer={<p class="utrecht-paragraph utrecht-paragraph--small">{words.t('brand')}</p>}
    >
      {props.children}
    </Document>
  );
}
