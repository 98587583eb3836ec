import { Paragraph, type ComponentChildren, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';

export interface RightsPageProps {
  frame: Frame;
  title: string;
  path: string;
  hasMistakes?: boolean;
  children?: ComponentChildren;
}

/** The frame of these pages, which all end with what they are not: advice. */
export function RightsPage({ frame, title, path, hasMistakes, children }: RightsPageProps): VNode {
  return (
    <Page frame={frame} title={title} links={{ path }} hasMistakes={hasMistakes}>
      {children}
      <Paragraph small>{frame.words.t('rights.disclaimer')}</Paragraph>
    </Page>
  );
}
