import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '@app/documents';
import type { Translator } from '@app/web';
import { PAPER_FORM, type PaperForm } from './paper-form.template.js';
import { paperSections } from './paper-questions.js';

const NOTES = ['nameless', 'hand-in', 'code'];

/**
 * The paper form, made once in each language and then kept: it is the same for everybody, and a crowd that asks for
 * it must not keep the door from its work.
 */
@Injectable()
export class PaperForms {
  private readonly made = new Map<string, Promise<Buffer>>();

  constructor(private readonly documents: PdfRenderer) {}

  /** @throws DomainError `DOCUMENTS.NOT_MADE`; the next time it is tried again. */
  async of(words: Translator): Promise<Buffer> {
    const { language } = words;
    let form = this.made.get(language);
    if (form === undefined) {
      form = this.documents.render(PAPER_FORM, paperForm(words));
      this.made.set(language, form);
    }
    try {
      return await form;
    } catch (error) {
      this.made.delete(language);
      throw error;
    }
  }
}

export function paperForm(words: Translator): PaperForm {
  return {
    language: words.language,
    // Stands in the title bar of a reader and in its list of recent files.
    title: words.t('paper.form.title'),
    pageWord: words.t('paper.form.page'),
    ofWord: words.t('paper.form.of'),
    heading: words.t('paper.form.title'),
    lead: words.t('paper.form.lead'),
    notes: NOTES.map((note) => words.t(`paper.form.${note}`)),
    danger: words.t('paper.form.danger'),
    sections: paperSections(words),
    back: words.t('paper.form.back'),
  };
}
