/** Someone with a plain browser: keeps cookies, follows redirects, and presses buttons of the page that she sees. */
export interface Seen {
  status: number;
  path: string;
  html: string;
  headers: Headers;
}

export class Person {
  private readonly cookies = new Map<string, string>();
  page: Seen = { status: 0, path: '', html: '', headers: new Headers() };

  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What stands on the page, without markup. */
  get text(): string {
    return this.page.html
      .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ');
  }

  async open(path: string): Promise<Seen> {
    return this.request(path, { method: 'GET' });
  }

  /**
   * Sends the form of this page that leads to `action`: its hidden fields, and what she typed.
   * A list ticks several boxes.
   */
  async send(action: string, typed: Record<string, string | readonly string[]> = {}): Promise<Seen> {
    const body = new URLSearchParams(this.hidden(action));
    for (const [name, value] of Object.entries(typed)) {
      body.delete(name);
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return this.post(action, body);
  }

  async post(path: string, body: URLSearchParams): Promise<Seen> {
    return this.request(path, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: this.url },
    });
  }

  /** Her browser was closed: the session cookie is gone. */
  forgetCookies(): void {
    this.cookies.clear();
  }

  hidden(action: string): [string, string][] {
    const form = this.page.html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
    const inputs = form.split('</form>')[0]?.match(/<input type="hidden"(?: [\w-]+="[^"]*")*/g) ?? [];
    return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
  }

  private async request(path: string, init: RequestInit): Promise<Seen> {
    const response = await fetch(this.url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...this.headers, ...(init.headers as Record<string, string>), cookie: this.cookie },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const to = response.headers.get('location');
    if (to !== null) {
      await response.arrayBuffer();
      return this.request(to, { method: 'GET' });
    }
    this.page = { status: response.status, path, html: await response.text(), headers: response.headers };
    return this.page;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (attributes.some((item) => item.trim().toLowerCase() === 'max-age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Her code as it stands on the page, without spaces. */
export function codeOn(html: string): string {
  return (/class="code-digits">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '').replace(/<[^>]+>|\s/g, '');
}
