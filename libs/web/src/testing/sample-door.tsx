/** A small door for the tests of this lib: a few pages, a few ways to fail, and its log in memory. */
import '@fastify/multipart';
import { Body, Controller, Get, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Env } from '@app/config';
import { DomainError, type DomainErrorKind } from '@app/kernel';
import {
  Document,
  Field,
  HiddenField,
  FormErrors,
  FormInput,
  Heading,
  openDoor,
  Paragraph,
  PostForm,
  Button,
  ErrorSummary,
  leaveTo,
  sendPage,
  redirectTo,
  assertSameOrigin,
  setSessionCookie,
  TooManyRequests,
  TextArea,
  TypedText,
  type DoorOptions,
  type FastifyReply,
  type FastifyRequest,
  type VNode,
  doorPort,
} from '../index.js';
import { Gallery } from './gallery.js';

class Complaint {
  @IsIn(['nl', 'en'])
  language: string;

  @IsString()
  @MaxLength(20, { context: { code: 'too-long' } })
  narrative: string;
}

function Page(props: { title: string; children?: preact.ComponentChildren; scripts?: string[] }): VNode {
  return (
    <Document lang="en" title={props.title} skipLabel="To the text" scripts={props.scripts}>
      <Heading level={1}>{props.title}</Heading>
      {props.children}
    </Document>
  );
}

class SampleSettings {
  scripts: string[] = [];
  elsewhere = '';
}

@Controller()
class SamplePages {
  constructor(private readonly settings: SampleSettings) {}

  @Get('/')
  home(@Res() reply: FastifyReply) {
    const text = 'A page that is long enough to compress. '.repeat(60);
    return sendPage(
      reply,
      <Page title="Home" scripts={this.settings.scripts}>
        {text}
      </Page>,
    );
  }

  @Get('/story')
  story(@Res() reply: FastifyReply) {
    return sendPage(reply, this.form(new FormInput({}), new FormErrors()));
  }

  @Post('/story')
  tell(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    assertSameOrigin(request);
    const input = new FormInput(body);
    if (input.text('story') !== '') return redirectTo(reply, '/');
    return sendPage(
      reply,
      this.form(input, new FormErrors().add('story', 'required', 'Write something.')),
      422,
    );
  }

  @Get('/gallery')
  gallery(@Query() query: Record<string, string>, @Res() reply: FastifyReply) {
    const dir = query.dir === 'rtl' ? 'rtl' : 'ltr';
    return sendPage(
      reply,
      <Gallery
        dir={dir}
        lang={dir === 'rtl' ? 'ar' : 'en'}
        width={query.width === 'wide' ? 'wide' : 'reading'}
      />,
    );
  }

  @Get('/typed')
  typed(@Res() reply: FastifyReply) {
    const text = '<script>alert(1)</script>\n& "quotes"';
    return sendPage(
      reply,
      <Page title="Typed">
        <TypedText text={text} />
      </Page>,
    );
  }

  @Get('/exit')
  beforeExit(@Res() reply: FastifyReply) {
    setSessionCookie(reply, 'session', 'abc', { secure: false });
    const page = (
      <Page title="Leave">
        <PostForm action="/exit">
          <HiddenField name="to" value={this.settings.elsewhere} />
          <TextArea name="story" label="Story" />
          <Field name="place" label="Place" />
          <Button>Leave</Button>
        </PostForm>
      </Page>
    );
    return sendPage(reply, page);
  }

  @Post('/exit')
  exit(@Body() body: unknown, @Res() reply: FastifyReply) {
    return leaveTo(reply, new FormInput(body).text('to'));
  }

  @Get(['/fail/:kind', '/api/v1/fail/:kind'])
  fail(@Param('kind') kind: string) {
    if (kind === 'fast') throw new TooManyRequests(7);
    if (kind === 'bug') throw new Error('value "1234 5678 9012 3456 7890" of Anna is wrong: "secret story"');
    throw new DomainError('SAMPLE.REFUSED', kind as DomainErrorKind, 'This is refused.');
  }

  @Post('/api/v1/upload')
  async upload(@Req() request: FastifyRequest) {
    const file = await request.file();
    return { size: (await file?.toBuffer())?.length };
  }

  @Post('/api/v1/complaints')
  complain(@Body() body: Complaint) {
    return { language: body.language, isInstance: body instanceof Complaint };
  }

  private form(input: FormInput, errors: FormErrors): VNode {
    return (
      <Page title="Story">
        <ErrorSummary title="There is a problem" errors={errors} />
        <PostForm action="/story">
          <Field name="story" label="Story" value={input.text('story')} error={errors.message('story')} />
          <Button>Send</Button>
        </PostForm>
      </Page>
    );
  }
}

@Module({ controllers: [SamplePages] })
class SampleModule {}

export function sampleEnv(changes: Partial<Env> = {}): Env {
  return Object.assign(new Env(), { LOG_LEVEL: 'silent' as const }, changes);
}

export interface SampleDoor {
  url: string;
  close: () => Promise<void>;
}

export function openSampleApp(
  options: Partial<DoorOptions> = {},
  settings: Partial<SampleSettings> = {},
): Promise<NestFastifyApplication> {
  const provider = { provide: SampleSettings, useValue: Object.assign(new SampleSettings(), settings) };
  return openDoor(
    { module: SampleModule, providers: [provider] },
    {
      name: 'intake',
      env: sampleEnv(),
      port: 0,
      health: async () => undefined,
      errorPage: (view) => (
        <Page title={`Error ${view.status}`}>
          <Paragraph>{view.message}</Paragraph>
          {view.reference && <Paragraph>{view.reference}</Paragraph>}
        </Page>
      ),
      ...options,
    },
  );
}

export async function openSampleDoor(
  options?: Partial<DoorOptions>,
  settings?: Partial<SampleSettings>,
): Promise<SampleDoor> {
  const app = await openSampleApp(options, settings);
  return { url: `http://127.0.0.1:${doorPort(app)}`, close: () => app.close() };
}
