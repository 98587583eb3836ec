import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { HouseFacts, PdfTemplate } from './pdf-template.js';
import { TypstThread } from './typst-thread.js';

/** Makes accessible PDF documents from our own templates. */
@Injectable()
export class PdfRenderer implements OnApplicationShutdown {
  private readonly thread = new TypstThread();

  /**
   * @param data Texts of people; they are set as they are and never read as markup.
   * @returns PDF/UA-1: tagged, with language and title, and without date or author.
   * @throws DomainError `DOCUMENTS.NOT_MADE`, kind `unavailable`
   */
  render<Data extends HouseFacts>(template: PdfTemplate<Data>, data: Data): Promise<Buffer> {
    return this.thread.typeset({ source: template.source, data: JSON.stringify(data) });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }
}
