import { Document, Paragraph, type ErrorView } from '@app/web';

/** Nobody visits the worker; whoever does gets one sentence. */
export function plainErrorPage(view: ErrorView) {
  return (
    <Document lang="en" title="Worker" skipLabel="Skip">
      <Paragraph>{view.message}</Paragraph>
    </Document>
  );
}
