import { Paragraph, type ComponentChildren, type Translator, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';

export interface RightsPageProps {
  frame: Frame;
  /** The words of the page itself, which may be English in a frame of another language. */
  text: Translator;
  title: string;
  path: string;
  hasMistakes?: boolean;
  children?: ComponentChildren;
}

/** The frame of these pages. Where her language lacks them, they say so, and a screen reader hears which it is. */
export function RightsPage({ frame, text, title, path, hasMistakes, children }: RightsPageProps): VNode {
  const isOther = text.language !== frame.words.language;
  return (
    <Page frame={frame} title={title} links={{ path }} hasMistakes={hasMistakes}>
      <div lang={isOther ? text.language : undefined} dir={isOther ? text.dir : undefined}>
        {isOther && <Paragraph small>{text.t('rights.english-only')}</Paragraph>}
        {children}
        <Paragraph small>{text.t('rights.disclaimer')}</Paragraph>
      </div>
    </Page>
  );
}
