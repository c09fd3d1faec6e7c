import { describe, expect, it } from 'vitest';
import { composeNotificationMail, type MailedThing } from './compose-notification-mail';

const APP = 'https://baton.example.com';
const to = { name: 'Bo', address: 'bo@example.com' };
const thing: MailedThing = {
  ...{ id: 'n1', kind: 'mentioned', actorName: 'Ana', cardId: 'c1', cardTitle: 'Ship it', boardId: 'b1' },
  ...{ boardTitle: 'Release', workspaceId: 'w1', commentId: 'm1', comment: 'Look, @Bo\nplease' },
};

describe('a mail of notifications', () => {
  it('says who, what and where, and leads to the comment and to the preferences', () => {
    const { subject, text, html } = composeNotificationMail(to, [thing], APP);
    expect(subject).toBe('Ana mentioned you on “Ship it”');
    expect(text).toContain('on Release\n> Look, @Bo\n> please\nhttps://baton.example.com/w/w1/b/b1/c/c1#comment-m1');
    expect(text).toContain('Change that: https://baton.example.com/account#notifications');
    expect(html).toContain('<a href="https://baton.example.com/w/w1/b/b1/c/c1#comment-m1">Ana mentioned you');
  });

  it('holds nothing that people wrote as markup', () => {
    const hostile = `"><script>alert('x')</script>&amp;`;
    const said = { actorName: hostile, cardTitle: hostile, boardTitle: hostile, comment: hostile };
    const { html } = composeNotificationMail(to, [{ ...thing, ...said }], APP);
    expect(html).not.toContain('<script');
    expect(html).not.toContain(`"><`.repeat(2));
    expect(html?.split('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;')).toHaveLength(5);
  });

  it('is one for all that waits, and the same one for the same things', () => {
    const things = [thing, { ...thing, id: 'n2', kind: 'dueSoon' as const, actorName: null, comment: null }];
    const mail = composeNotificationMail(to, things, APP);
    expect(mail.subject).toBe('2 things for you on Baton');
    expect(mail.text).toContain('“Ship it” is due soon');
    expect(mail.messageId).toBe(composeNotificationMail(to, things, APP).messageId);
    expect(mail.messageId).not.toBe(composeNotificationMail(to, [thing], APP).messageId);
  });

  it('cuts a title that would fill the subject, between letters', () => {
    const { subject } = composeNotificationMail(to, [{ ...thing, cardTitle: '🏁'.repeat(200) }], APP);
    expect(subject).toBe(`Ana mentioned you on “${'🏁'.repeat(79)}…”`);
  });
});
