import { Controller, Get, Param, Res } from '@nestjs/common';
import { sendPage, type FastifyReply, type Translator } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { PageWords } from '../frame/words.js';
import { PaperForms } from './paper-forms.js';
import { paperPage } from './paper.page.js';

/** The questionnaire on paper, open to anybody: no cookie, no database. */
@Controller()
export class PaperController {
  constructor(
    private readonly settings: DoorSettings,
    private readonly forms: PaperForms,
  ) {}

  @Get(':lang/paper')
  page(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    return sendPage(reply, paperPage({ words, exitTo: this.settings.exitTo }));
  }

  /** Shown in the browser and not saved beside her other files, unless she does that herself. */
  @Get(':lang/paper/form.pdf')
  async form(@Param('lang', PageWords) words: Translator, @Res() reply: FastifyReply) {
    const pdf = await this.forms.of(words);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'inline; filename="form.pdf"')
      .header('cache-control', 'no-store')
      .send(pdf);
  }
}
