import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The reference list of areas as it stands on 2026-11-21: 14 health boards, 30 alcohol and drug partnerships (ADPs),
 * 32 councils. Sources: GSS codes of the Office for National Statistics, with the codes they replaced; register codes
 * of the list GB-LAS at org-id.guide. Partnerships have no code of their own, so theirs is made of their name; which
 * partnership serves a council is inferred from several public sources.
 */
export class AreasOfScotland1795219200018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO areas (code, kind, name) VALUES
        ('S08000015', 'health-board', 'NHS Ayrshire and Arran'),
        ('S08000016', 'health-board', 'NHS Borders'),
        ('S08000017', 'health-board', 'NHS Dumfries and Galloway'),
        ('S08000019', 'health-board', 'NHS Forth Valley'),
        ('S08000020', 'health-board', 'NHS Grampian'),
        ('S08000022', 'health-board', 'NHS Highland'),
        ('S08000024', 'health-board', 'NHS Lothian'),
        ('S08000025', 'health-board', 'NHS Orkney'),
        ('S08000026', 'health-board', 'NHS Shetland'),
        ('S08000028', 'health-board', 'NHS Western Isles'),
        ('S08000029', 'health-board', 'NHS Fife'),
        ('S08000030', 'health-board', 'NHS Tayside'),
        ('S08000031', 'health-board', 'NHS Greater Glasgow and Clyde'),
        ('S08000032', 'health-board', 'NHS Lanarkshire');

      INSERT INTO areas (code, kind, name) VALUES
        ('ADP-aberdeen-city', 'adp', 'Aberdeen City'),
        ('ADP-aberdeenshire', 'adp', 'Aberdeenshire'),
        ('ADP-angus', 'adp', 'Angus'),
        ('ADP-argyll-and-bute', 'adp', 'Argyll and Bute'),
        ('ADP-city-of-edinburgh', 'adp', 'City of Edinburgh'),
        ('ADP-clackmannanshire-and-stirling', 'adp', 'Clackmannanshire and Stirling'),
        ('ADP-dumfries-and-galloway', 'adp', 'Dumfries and Galloway'),
        ('ADP-dundee-city', 'adp', 'Dundee City'),
        ('ADP-east-ayrshire', 'adp', 'East Ayrshire'),
        ('ADP-east-dunbartonshire', 'adp', 'East Dunbartonshire'),
        ('ADP-east-renfrewshire', 'adp', 'East Renfrewshire'),
        ('ADP-falkirk', 'adp', 'Falkirk'),
        ('ADP-fife', 'adp', 'Fife'),
        ('ADP-glasgow-city', 'adp', 'Glasgow City'),
        ('ADP-highland', 'adp', 'Highland'),
        ('ADP-inverclyde', 'adp', 'Inverclyde'),
        ('ADP-mid-and-east-lothian-meldap', 'adp', 'Mid and East Lothian (MELDAP)'),
        ('ADP-moray', 'adp', 'Moray'),
        ('ADP-north-ayrshire', 'adp', 'North Ayrshire'),
        ('ADP-north-lanarkshire', 'adp', 'North Lanarkshire'),
        ('ADP-orkney-islands', 'adp', 'Orkney Islands'),
        ('ADP-outer-hebrides-western-isles', 'adp', 'Outer Hebrides (Western Isles)'),
        ('ADP-perth-and-kinross', 'adp', 'Perth and Kinross'),
        ('ADP-renfrewshire', 'adp', 'Renfrewshire'),
        ('ADP-scottish-borders', 'adp', 'Scottish Borders'),
        ('ADP-shetland-islands', 'adp', 'Shetland Islands'),
        ('ADP-south-ayrshire', 'adp', 'South Ayrshire'),
        ('ADP-south-lanarkshire', 'adp', 'South Lanarkshire'),
        ('ADP-west-dunbartonshire', 'adp', 'West Dunbartonshire'),
        ('ADP-west-lothian', 'adp', 'West Lothian');

      INSERT INTO areas (code, kind, name, health_board_code, adp_code, register_code, org_id, former_codes) VALUES
        ('S12000033', 'council', 'Aberdeen City', 'S08000020', 'ADP-aberdeen-city',
         'ABE', 'GB-LAS-ABE', '{}'),
        ('S12000034', 'council', 'Aberdeenshire', 'S08000020', 'ADP-aberdeenshire',
         'ABD', 'GB-LAS-ABD', '{}'),
        ('S12000041', 'council', 'Angus', 'S08000030', 'ADP-angus',
         'ANS', 'GB-LAS-ANS', '{}'),
        ('S12000035', 'council', 'Argyll and Bute', 'S08000022', 'ADP-argyll-and-bute',
         'AGB', 'GB-LAS-AGB', '{}'),
        ('S12000036', 'council', 'City of Edinburgh', 'S08000024', 'ADP-city-of-edinburgh',
         'EDH', 'GB-LAS-EDH', '{}'),
        ('S12000005', 'council', 'Clackmannanshire', 'S08000019', 'ADP-clackmannanshire-and-stirling',
         'CLK', 'GB-LAS-CLK', '{}'),
        ('S12000006', 'council', 'Dumfries and Galloway', 'S08000017', 'ADP-dumfries-and-galloway',
         'DGY', 'GB-LAS-DGY', '{}'),
        ('S12000042', 'council', 'Dundee City', 'S08000030', 'ADP-dundee-city',
         'DND', 'GB-LAS-DND', '{}'),
        ('S12000008', 'council', 'East Ayrshire', 'S08000015', 'ADP-east-ayrshire',
         'EAY', 'GB-LAS-EAY', '{}'),
        ('S12000045', 'council', 'East Dunbartonshire', 'S08000031', 'ADP-east-dunbartonshire',
         'EDU', 'GB-LAS-EDU', '{S12000009}'),
        ('S12000010', 'council', 'East Lothian', 'S08000024', 'ADP-mid-and-east-lothian-meldap',
         'ELN', 'GB-LAS-ELN', '{}'),
        ('S12000011', 'council', 'East Renfrewshire', 'S08000031', 'ADP-east-renfrewshire',
         'ERW', 'GB-LAS-ERW', '{}'),
        ('S12000014', 'council', 'Falkirk', 'S08000019', 'ADP-falkirk',
         'FAL', 'GB-LAS-FAL', '{}'),
        ('S12000047', 'council', 'Fife', 'S08000029', 'ADP-fife',
         'FIF', 'GB-LAS-FIF', '{S12000015}'),
        ('S12000049', 'council', 'Glasgow City', 'S08000031', 'ADP-glasgow-city',
         'GLG', 'GB-LAS-GLG', '{S12000046,S12000043}'),
        ('S12000017', 'council', 'Highland', 'S08000022', 'ADP-highland',
         'HLD', 'GB-LAS-HLD', '{}'),
        ('S12000018', 'council', 'Inverclyde', 'S08000031', 'ADP-inverclyde',
         'IVC', 'GB-LAS-IVC', '{}'),
        ('S12000019', 'council', 'Midlothian', 'S08000024', 'ADP-mid-and-east-lothian-meldap',
         'MLN', 'GB-LAS-MLN', '{}'),
        ('S12000020', 'council', 'Moray', 'S08000020', 'ADP-moray',
         'MRY', 'GB-LAS-MRY', '{}'),
        ('S12000013', 'council', 'Na h-Eileanan Siar', 'S08000028', 'ADP-outer-hebrides-western-isles',
         'ELS', 'GB-LAS-ELS', '{}'),
        ('S12000021', 'council', 'North Ayrshire', 'S08000015', 'ADP-north-ayrshire',
         'NAY', 'GB-LAS-NAY', '{}'),
        ('S12000050', 'council', 'North Lanarkshire', 'S08000032', 'ADP-north-lanarkshire',
         'NLK', 'GB-LAS-NLK', '{S12000044}'),
        ('S12000023', 'council', 'Orkney Islands', 'S08000025', 'ADP-orkney-islands',
         'ORK', 'GB-LAS-ORK', '{}'),
        ('S12000048', 'council', 'Perth and Kinross', 'S08000030', 'ADP-perth-and-kinross',
         'PKN', 'GB-LAS-PKN', '{S12000024}'),
        ('S12000038', 'council', 'Renfrewshire', 'S08000031', 'ADP-renfrewshire',
         'RFW', 'GB-LAS-RFW', '{}'),
        ('S12000026', 'council', 'Scottish Borders', 'S08000016', 'ADP-scottish-borders',
         'SCB', 'GB-LAS-SCB', '{}'),
        ('S12000027', 'council', 'Shetland Islands', 'S08000026', 'ADP-shetland-islands',
         'ZET', 'GB-LAS-ZET', '{}'),
        ('S12000028', 'council', 'South Ayrshire', 'S08000015', 'ADP-south-ayrshire',
         'SAY', 'GB-LAS-SAY', '{}'),
        ('S12000029', 'council', 'South Lanarkshire', 'S08000032', 'ADP-south-lanarkshire',
         'SLK', 'GB-LAS-SLK', '{}'),
        ('S12000030', 'council', 'Stirling', 'S08000019', 'ADP-clackmannanshire-and-stirling',
         'STG', 'GB-LAS-STG', '{}'),
        ('S12000039', 'council', 'West Dunbartonshire', 'S08000031', 'ADP-west-dunbartonshire',
         'WDU', 'GB-LAS-WDU', '{}'),
        ('S12000040', 'council', 'West Lothian', 'S08000024', 'ADP-west-lothian',
         'WLN', 'GB-LAS-WLN', '{}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM areas;
    `);
  }
}
