import {
  Document,
  Link,
  Nav,
  Paragraph,
  type ComponentChildren,
  type Translator,
  type VNode,
} from '@app/web';
import { reportStylesheet } from './report-style.js';
import { LANGUAGES } from './words.js';

export type Place = 'latest' | 'trends' | 'recommendations' | 'all' | 'method' | 'glossary';

export interface ReportPageProps {
  words: Translator;
  title: string;
  place?: Place | undefined;
  /** The same page in another language, without the language itself: `/releases/2026-Q3`. */
  path: string;
  head?: ComponentChildren;
  children?: ComponentChildren;
}

const PLACES: { place: Place; path: string }[] = [
  { place: 'latest', path: '' },
  { place: 'trends', path: '/trends' },
  { place: 'recommendations', path: '/recommendations' },
  { place: 'all', path: '/releases' },
  { place: 'method', path: '/method' },
  { place: 'glossary', path: '/glossary' },
];

/** Every page of this door: the same few places on each, and each page in both languages. */
export function ReportPage(props: ReportPageProps): VNode {
  const { words, path } = props;
  const { language } = words;
  return (
    <Document
      lang={language}
      title={`${props.title} · ${words.t('site.name')}`}
      skipLabel={words.t('site.skip')}
      width="wide"
      stylesheets={[reportStylesheet()]}
      head={[
        ...LANGUAGES.map((other) => <link rel="alternate" hreflang={other} href={`/${other}${path}`} />),
        <link rel="alternate" type="application/atom+xml" href={`/${language}/feed.atom`} />,
        props.head,
      ]}
      header={
        <div class="report-header">
          <a class="report-brand" href={`/${language}`}>
            {words.t('site.name')}
          </a>
          <div class="report-nav">
            <Nav
              label={words.t('site.menu')}
              items={PLACES.map((item) => ({
                href: `/${language}${item.path}`,
                label: words.t(`nav.${item.place}`),
                current: item.place === props.place,
              }))}
            />
            <Nav
              label={words.t('site.languages')}
              items={LANGUAGES.map((other) => ({
                href: `/${other}${path}`,
                label: LANGUAGE_NAMES[other],
                lang: other,
                current: other === language,
              }))}
            />
          </div>
        </div>
      }
      footer={
        <div class="report-column">
          <Paragraph small>{words.t('site.about')}</Paragraph>
          <Paragraph small>{words.t('site.help')}</Paragraph>
          <Paragraph small>
            <Link href={`/${language}/questions`}>{words.t('questions.title')}</Link>
          </Paragraph>
          <Paragraph small>
            <Link href={`/${language}/feed.atom`}>{words.t('feed.link')}</Link>
          </Paragraph>
        </div>
      }
    >
      {props.children}
    </Document>
  );
}

/** Each in its own words, so that whoever needs it can read it. */
const LANGUAGE_NAMES: Record<(typeof LANGUAGES)[number], string> = { nl: 'Nederlands', en: 'English' };

/** A page that says that there is nothing, or that something failed. */
export function MessagePage(props: {
  words: Translator;
  title: string;
  lines: string[];
  path: string;
}): VNode {
  const { words } = props;
  return (
    <ReportPage words={words} title={props.title} path={props.path}>
      <div class="report-column">
        <h1 class="utrecht-heading-1 utrecht-heading-1--distanced">{props.title}</h1>
        {props.lines.map((line) => (
          <Paragraph>{line}</Paragraph>
        ))}
        <Paragraph>
          <Link href={`/${words.language}/releases`}>{words.t('nav.all')}</Link>
        </Paragraph>
      </div>
    </ReportPage>
  );
}
