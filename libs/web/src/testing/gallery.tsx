/** Every building block once, as a form that came back with mistakes: what the tests of look and access walk through. */
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Card,
  Checkbox,
  CheckboxGroup,
  DataList,
  DateField,
  Document,
  ErrorSummary,
  Field,
  FormErrors,
  GetForm,
  Heading,
  Link,
  LinkButton,
  List,
  Nav,
  Paragraph,
  PostForm,
  RadioGroup,
  Select,
  Table,
  TextArea,
  TypedText,
  VisuallyHidden,
  type VNode,
} from '../index.js';

const TOPICS = [
  { value: 'bank', label: 'A bank', hint: 'For example an account that was refused' },
  { value: 'agency', label: 'A public agency' },
  { value: 'other', label: 'Something else' },
];

const ROWS = [
  { number: 'SR-2026-000123', state: 'open', days: 12 },
  { number: 'SR-2026-000124', state: 'waiting', days: 3 },
];

export function Gallery(props: { dir?: 'ltr' | 'rtl'; lang?: string; width?: 'reading' | 'wide' }): VNode {
  const errors = new FormErrors()
    .add('story', 'required', 'Write what happened.')
    .add('topics', 'required', 'Choose at least one.')
    .add('day', 'impossible-date', 'Fill in a date that exists.')
    .add('', 'closed', 'This form closes tonight.');
  return (
    <Document
      lang={props.lang ?? 'en'}
      dir={props.dir}
      title="Gallery"
      width={props.width}
      skipLabel="Go to the text"
      header={
        <Nav
          label="Main"
          items={[
            { href: '/', label: 'Home', current: true },
            { href: '/rights', label: 'Your rights' },
            { href: '/ro', label: 'Română', lang: 'ro' },
          ]}
        />
      }
      footer={
        <Paragraph small>
          Free and independent. <Link href="/about">Who we are</Link>
        </Paragraph>
      }
    >
      <ErrorSummary title="Something is missing" errors={errors} />
      <Heading level={1}>Tell us what happened</Heading>
      <Paragraph lead>You decide what we do with it.</Paragraph>
      <Paragraph>
        Read about <Link href="/privacy">your privacy</Link>, or{' '}
        <Link href="/" current>
          stay here
        </Link>
        .<VisuallyHidden> Opens in this window.</VisuallyHidden>
      </Paragraph>
      <List items={['Nobody sees your name.', 'You can stop at any moment.']} />
      <List ordered items={['First you write.', 'Then we read.']} />
      <PostForm action="/story" csrf="token">
        <TextArea
          name="story"
          label="What happened?"
          hint="In your own language"
          error={errors.message('story')}
        />
        <Field name="place" label="Where was it?" value="Utrecht" size={20} />
        <Field name="secret" label="Your code" type="password" error="That is not right." />
        <Select
          name="language"
          label="Language"
          options={TOPICS}
          emptyLabel="Choose"
          value="agency"
          error="Choose one."
        />
        <RadioGroup
          name="who"
          legend="Who was it about?"
          hint="Choose one"
          options={TOPICS}
          value="bank"
          error="Choose one."
        />
        <CheckboxGroup
          name="topics"
          legend="What was it about?"
          options={TOPICS}
          values={['other']}
          error={errors.message('topics')}
        />
        <DateField
          name="day"
          legend="When was it?"
          hint="For example 27 3 2026"
          error={errors.message('day')}
          value={{ day: '31', month: '2', year: '2026' }}
          labels={{ day: 'Day', month: 'Month', year: 'Year' }}
        />
        <Checkbox
          name="sure"
          label="I have kept my code"
          hint="You cannot see it again"
          error="Tick the box."
        />
        <ButtonGroup>
          <Button>Go on</Button>
          <Button kind="secondary" name="do" value="save">
            Save
          </Button>
          <Button kind="subtle">Skip this</Button>
          <Button kind="danger">Erase everything</Button>
          <LinkButton href="/stop">Stop</LinkButton>
        </ButtonGroup>
      </PostForm>
      <GetForm action="/cases" label="Filter the list">
        <Select name="status" label="Status" options={TOPICS} />
        <Button kind="secondary">Show</Button>
      </GetForm>
      {(['info', 'ok', 'warning', 'error'] as const).map((tone) => (
        <Alert tone={tone} title={`A notice: ${tone}`} live={tone === 'ok'}>
          <Paragraph>
            Keep your code in a safe place. <Link href="/code">How?</Link>
          </Paragraph>
        </Alert>
      ))}
      <Card title="A card">
        <Heading level={2}>Middle heading</Heading>
        <Heading level={3}>Smaller heading</Heading>
        <Paragraph>
          {(['neutral', 'info', 'ok', 'warning', 'error'] as const).map((tone) => (
            <Badge tone={tone}>{tone}</Badge>
          ))}
        </Paragraph>
        <TypedText
          text={'First line\n  second line with averyverylongwordthatdoesnotfitanywhereonasmallscreenatall'}
        />
      </Card>
      <DataList
        items={[
          { term: 'Number', value: 'SR-2026-000123' },
          { term: 'Come back on', value: '7 December 2026' },
        ]}
      />
      <Table
        caption="Cases"
        rows={ROWS}
        columns={[
          { header: 'Number', cell: (row) => row.number, rowHeader: true },
          { header: 'Status', cell: (row) => <Badge tone="info">{row.state}</Badge> },
          { header: 'Days', cell: (row) => row.days, numeric: true },
        ]}
      />
      <Table caption="Nothing" rows={[]} columns={[]} empty="No cases." hideCaption />
    </Document>
  );
}
