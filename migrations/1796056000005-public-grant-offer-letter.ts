import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The frame of a public grant offer. Lines that begin with two slashes are notes for who edits it; no letter has them. */
const BODY = `# Offer of grant: {{award-title}}

// The whole wording is for your legal adviser to confirm before the first offer, and again when the law changes.

{{letter-date}}

From {{funder-name}}

{{funder-address}}

To {{organisation-name}}

Our reference: {{award-reference}}

{{funder-name}} (“we”, “us”) offers {{organisation-name}} (“you”) a grant of {{amount}} from the {{fund-name}}. The offer is made up of this letter and its five schedules. It becomes the agreement between us on the day you accept it. Please read all of it before you do, and ask us where anything is unclear.

## 1. The agreement and its words

1. In this letter “the Grant” is the money that we offer, “the Project” is what Schedule 1 describes, “a Financial Year” runs from 1 April to 31 March, and “the Period” is {{period}}.
1. Where this letter and a schedule do not agree, a special term or a condition in Schedule 5 comes first, then this letter, then the other schedules.
1. Nothing in this agreement makes either of us the partner, agent or employer of the other.

## 2. What the Grant is for

1. The Grant is for the Project and for nothing else. You carry the Project out in the Period and with reasonable skill and care.
1. You tell us before you change what the Project does, where it works, whom it is for or who leads it. A change needs our agreement in writing first.

## 3. The amount

1. The Grant is {{amount}}. That is the most that we pay in all; Schedule 2 has the most that we pay in each Financial Year. We pay what the Project needs, and no more.
1. A year that Schedule 2 shows as Confirmed is firm, as long as you keep to this agreement.
{{when has-indicative-years}}
1. A year that Schedule 2 shows as Indicative is a plan and no promise: it depends on the budget that is approved for that year and on how the Project goes. We tell you in writing when it is confirmed. Nothing is paid from it before that, and you should not enter into commitments that depend on it.
{{end}}
{{when has-several-years}}
1. An amount for one Financial Year is for that year. What is not spent in it is not carried into the next unless we agree in writing.
{{end}}

## 4. Payment and claims

1. We pay in instalments as Schedule 3 says, by bank transfer to the account in your name that we have verified. You enter changes of that account in Almoner yourself; we never accept them by e-mail or telephone.
1. We do not pay ahead of need. You claim what you need for the coming quarter at most, and tell us with each claim what you have left of what was paid before.
1. We may hold back or reduce an instalment while a condition is open, a return is late, or you have more unspent than you need.
1. A last claim reaches us within 30 days of the end of the Period. We need not pay one that comes later.

## 5. What the Grant can pay for

1. The Grant pays for costs that you actually meet for the Project in the Period, that are reasonable, and that Schedule 2 provides for. It can pay a fair part of what you spend on running your organisation, worked out by a method that you can show.
1. It does not pay for costs from before the Period, for what somebody else pays for, for gifts, fines, interest, entertainment or contributions in kind, for political or religious campaigning, or for influencing parliaments and governments.
1. The Grant is outside the scope of value added tax, and its amount includes any such tax that you cannot recover. Tax that you can recover is not paid for. If tax should become due on the Grant itself, the amount includes it.
1. You buy goods and services fairly and for best value, keep the quotations, and follow procurement law where it applies to you.

{{when has-match-funding}}
## 6. Match funding

1. The Project has money from others too. You tell us at once when that money is more or less than was agreed, or comes from somebody else.
1. The same cost is never paid twice. If others give less, or the Project costs less, we may reduce the Grant so that our part of the cost stays what it was.
{{end}}

## 7. Monitoring and returns

1. You send the returns in Schedule 4 through Almoner, complete, true and on the day they are due. One person writes a return and another certifies it.
1. You measure what the Project achieves with the indicators that we have agreed, keep how each figure was found, and meet us at least once in each Financial Year to go through it.
1. You tell us within five working days of anything that puts the Project, the money or your organisation at risk.

## 8. Records and inspection

1. You keep full and true records of the Project, with every invoice and payroll entry that the Grant pays for, for {{records-kept-years}} years after the Financial Year in which the last payment was made, and show the Grant by itself in your accounts.
1. We, Audit Scotland and anybody who acts for us may see and copy those records, visit the Project and talk with those who work in it, at reasonable times and with reasonable notice. You help them, and you explain what they ask.
1. You send us your accounts within nine months of the end of each of your financial years, audited or examined as the law asks of you.

## 9. Changes of this agreement

1. A change of the amount, the years, the dates or the Project is made as a variation in Almoner that both of us agree to. A letter or conversation by itself changes nothing.
1. We may change a term where the law or a direction that binds us asks for it. We tell you as early as we can, and you may end the agreement if you cannot accept the change.

## 10. Default, and paying back

// For your legal adviser to confirm: the events of default, the rate of interest and how they are enforced.

1. You are in default if you use the Grant for anything else, break this agreement and do not put it right within 30 days of being asked, give us information that is false or misleading, stop the Project, or become insolvent or subject to a step towards it.
1. Where you are in default, or were paid more than was due, we may ask you to pay back all or part of the Grant. You pay within 30 days of our written demand. After that interest runs at two per cent a year above the base rate of the Bank of England.
1. What is not spent at the end of a Financial Year or of the Period is paid back, unless we agree otherwise in writing.
1. We may set what you owe us under this agreement off against what we owe you under it.

## 11. Suspension and ending

1. We may suspend payments while we look into a concern. We tell you why, what we need, and by when we decide.
1. We may end the agreement at once where you are in default, and either of us may end it for any reason with three months’ notice in writing. Where our budget is reduced by law we may end it, or reduce it, with as much notice as we can give.
1. When the agreement ends we pay for costs that you properly met before that day and cannot avoid, within the confirmed amounts. The terms about records, paying back, data, publicity, assets and law stay in force.

## 12. Assignation and others who act for you

1. You may not assign this agreement, or pass any part of the Grant to another body, without our agreement in writing. We may assign it to a public body that takes over our functions.
1. Where others carry out a part of the Project for you, you answer for them as for yourself and bind them to the terms of this letter that concern their part.

## 13. Subsidy control

// For your legal adviser to confirm: the assessment of each award, and the statement that the letter prints.

1. {{subsidy-statement}}
{{when is-subsidy}}
1. You give us what we need for an entry in the public subsidy database, and keep a record of the subsidy for at least six years.
{{end}}
{{when is-minimal-financial-assistance}}
1. You tell us before you accept what other minimal financial assistance, or assistance for services of public economic interest, any enterprise that you belong to was given in this Financial Year and the two before it.
{{end}}
1. If a court or regulator finds that the Grant is unlawful, you pay back what it decides, with interest.

## 14. Fair Work

1. You follow Fair Work First: everybody who works on the Project is paid at least the real Living Wage, and workers have appropriate channels for an effective voice. Both are evidenced before the first payment. An organisation without workers tells us so.
{{when needs-stronger-fair-work-evidence}}
1. For a grant of this amount the evidence of the real Living Wage is an accreditation, pay bands that finance has confirmed, or the certificate of an accountant.
{{end}}
1. You do not use zero hours contracts inappropriately or dismiss and re-engage staff on worse terms, you act on the gender pay gap and for a diverse workplace, and you offer flexible work.

## 15. Safeguarding and equality

1. You have policies for the protection of children and adults at risk that fit the Project, train people in them, and check staff and volunteers through the Protecting Vulnerable Groups scheme where the law asks for it.
1. You tell us within one working day of a serious safeguarding incident in the Project, as far as the law lets you, without naming the person.
1. You meet the Equality Act 2010, and you respect the rights of children under the UNCRC (Incorporation) (Scotland) Act 2024 as far as it applies to what you do.

## 16. Data protection

// For your legal adviser to confirm: who is the controller, and whether a data sharing agreement is needed.

1. Each of us is a controller of the personal data that we use for our own purposes and keeps to the UK General Data Protection Regulation and the Data Protection Act 2018. Neither of us processes data for the other under this agreement.
1. Returns contain no names of the people whom the Project supports, nor figures so small that somebody could be known by them.

## 17. Freedom of information

1. We are subject to the Freedom of Information (Scotland) Act 2002 and the Environmental Information (Scotland) Regulations 2004. We may have to publish information about the Grant. We ask for your view first where we can; the decision is ours.

## 18. Publicity and acknowledgement

1. You acknowledge our support in what you publish about the Project, in the form we give you, and ask us before you announce the Grant for the first time.
1. Neither of us does anything that would damage the good name of the other.

## 19. Open data

1. We publish who was given the Grant, for what, how much, when and for which areas, as open data in the 360Giving standard, and in our own registers and accounts.

## 20. Intellectual property and assets

1. What you make with the Grant is yours. You let us and other public bodies use, copy and publish it without charge for purposes that are not commercial.
1. You keep a register of each asset that cost £1,000 or more and was paid for by the Grant. Without our agreement in writing you do not sell or lend it, grant a security over it or use it for anything else for five years after you bought it; if you do, you pay us our part of what it is worth.
1. The Grant does not pay for heritable property unless Schedule 5 says so.

## 21. Fraud, bribery and conflicts of interest

1. You have controls against fraud, bribery and money laundering, declare conflicts of interest, and tell us at once of any suspected loss, fraud or irregularity, whatever its amount.

## 22. Insurance and liability

1. You keep the insurance that the law asks for and that a careful organisation would have for such a project, and show us proof when we ask.
1. We are not liable for what you do or fail to do in the Project. Nothing in this letter limits a liability that the law does not let us limit.

## 23. Complaints, disputes and law

1. You have a procedure for complaints about the Project and tell those whom it supports of it. A complaint about us is made to the contact below, and then to the Scottish Public Services Ombudsman.
1. We both try to settle a dispute by talking first, between the contacts and then between senior people. This agreement is governed by the law of Scotland, and the Scottish courts have jurisdiction.

## How to accept this offer

The offer is open until {{expires-on}}. After that day it lapses. A person who may sign for {{organisation-name}} accepts it in Almoner, where this letter is kept: they type their full name and confirm with their password. Their name and the time are kept with the letter, and each of us can read both for as long as the records are kept.

{{signatories-table}}

Questions: {{contact}}

---

## Schedule 1: The Project

Title: {{award-title}}

{{award-purpose}}

The Period: {{period}}

## Schedule 2: Budget

{{years-table}}

The amounts are the most that is paid. They are for the costs in the budget of your application, or in the budget that we have agreed since.

## Schedule 3: Payments

{{instalments-table}}

## Schedule 4: Returns

{{returns-table}}

## Schedule 5: Special terms and conditions

{{when has-special-terms}}
{{special-terms}}
{{end}}
{{when not has-special-terms}}
There are no special terms.
{{end}}

{{conditions-table}}`;

const IN_FORCE = `
  SELECT series_id, published_by_id FROM letter_templates
   WHERE status = 'published' AND kind = 'offer' AND fund_id IS NULL
   ORDER BY published_at DESC, number DESC, id DESC LIMIT 1`;

/**
 * The next number of the offer letter that comes with Almoner. Letters that were made stay as they are. Where an office has
 * published a letter of its own for every fund, that stays in force, and this one waits as a draft.
 */
export class PublicGrantOfferLetter1796056000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [inForce] = (await runner.query(IN_FORCE)) as {
      series_id: string;
      published_by_id: string | null;
    }[];
    if (inForce?.published_by_id === null)
      await runner.query(
        `INSERT INTO letter_templates (series_id, number, kind, name, body, status, published_at)
         SELECT $1, max(number) + 1, 'offer', 'Offer letter', $2, 'published', almoner_now()
           FROM letter_templates WHERE series_id = $1`,
        [inForce.series_id, BODY],
      );
    else
      await runner.query(
        `WITH new AS (SELECT uuidv7() AS id)
         INSERT INTO letter_templates (id, series_id, number, kind, name, body, status)
         SELECT id, id, 1, 'offer', 'Public grant offer letter', $1, 'draft' FROM new`,
        [BODY],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter_templates DISABLE TRIGGER published_stays');
    await runner.query('DELETE FROM letter_templates WHERE body = $1 AND published_by_id IS NULL', [
      BODY,
    ]);
    await runner.query('ALTER TABLE letter_templates ENABLE TRIGGER published_stays');
  }
}
