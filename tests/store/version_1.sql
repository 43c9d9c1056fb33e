BEGIN TRANSACTION;
CREATE TABLE command (
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        command_id TEXT NOT NULL UNIQUE,
        author TEXT NOT NULL,
        at_ms BIGINT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
        of INTEGER,
        format INTEGER NOT NULL,
        command TEXT NOT NULL,
        change TEXT NOT NULL,
        checksum BIGINT NOT NULL,
        PRIMARY KEY (journey_id, revision)
    );
INSERT INTO "command" VALUES('trip',1,'first','anna',1795311210031,'do',NULL,1,'{"kind":"set","item":"desk","values":{"name":"Стойка"}}','{"records":[[{"id":"desk","kind":"touchpoint","order":"a0","name":"Касса"},{"id":"desk","kind":"touchpoint","order":"a0","name":"Стойка"}]],"links":[]}',1340519321);
INSERT INTO "command" VALUES('trip',2,'492678ebfc1a46f0b6eec8f9c9338956','boris',1795311210036,'do',NULL,1,'{"kind":"add","record":{"kind":"sticky","id":"note-1"},"into":"","lane":"","before":""}','{"records":[[null,{"id":"note-1","kind":"sticky","order":"a0"}]],"links":[]}',1225317963);
INSERT INTO "command" VALUES('trip',3,'b1bf0f66edf1453e9eb2ded5018d2625','boris',1795311210038,'do',NULL,1,'{"kind":"remove","record":"desk"}','{"records":[[{"id":"desk","kind":"touchpoint","order":"a0","name":"Стойка"},null],[{"id":"waits","kind":"pain_point","order":"a0","text":"Долго ждать"},null],[{"id":"feels","kind":"score","value":-1.0},null]],"links":[[{"id":"part_of-desk","kind":"part_of","source":"desk","target":"queue"},null],[{"id":"happens_in-desk-shop","kind":"happens_in","source":"desk","target":"shop"},null],[{"id":"delivered_by-desk-till","kind":"delivered_by","source":"desk","target":"till"},null],[{"id":"hurts-waits","kind":"hurts","source":"waits","target":"desk"},null],[{"id":"scores-feels","kind":"scores","source":"feels","target":"desk"},null],[{"id":"felt_by-feels-marina","kind":"felt_by","source":"feels","target":"marina"},null]]}',1903678797);
INSERT INTO "command" VALUES('trip',4,'8708703370b84befbf5eb489302c65d1','boris',1795311210040,'undo',3,1,'{"kind":"remove","record":"desk"}','{"records":[[null,{"id":"desk","kind":"touchpoint","order":"a0","name":"Стойка"}],[null,{"id":"waits","kind":"pain_point","order":"a0","text":"Долго ждать"}],[null,{"id":"feels","kind":"score","value":-1.0}]],"links":[[null,{"id":"part_of-desk","kind":"part_of","source":"desk","target":"queue"}],[null,{"id":"happens_in-desk-shop","kind":"happens_in","source":"desk","target":"shop"}],[null,{"id":"delivered_by-desk-till","kind":"delivered_by","source":"desk","target":"till"}],[null,{"id":"hurts-waits","kind":"hurts","source":"waits","target":"desk"}],[null,{"id":"scores-feels","kind":"scores","source":"feels","target":"desk"}],[null,{"id":"felt_by-feels-marina","kind":"felt_by","source":"feels","target":"marina"}]]}',2876475257);
INSERT INTO "command" VALUES('trip',5,'264fefb8215249d3b99353aa4db9f679','anna',1795311210043,'do',NULL,1,'{"kind":"set","item":"desk","values":{"name":"Окно"}}','{"records":[[{"id":"desk","kind":"touchpoint","order":"a0","name":"Стойка"},{"id":"desk","kind":"touchpoint","order":"a0","name":"Окно"}]],"links":[]}',3681193817);
CREATE TABLE journey (
        id TEXT NOT NULL PRIMARY KEY,
        birth TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 2000000000),
        title TEXT NOT NULL,
        title_folded TEXT NOT NULL,
        language TEXT NOT NULL,
        kind TEXT NOT NULL,
        stages INTEGER NOT NULL CHECK (stages BETWEEN 0 AND 2000000000),
        cards INTEGER NOT NULL CHECK (cards BETWEEN 0 AND 2000000000),
        author TEXT NOT NULL,
        created_ms BIGINT NOT NULL CHECK (created_ms BETWEEN 0 AND 253402300799999),
        changed_ms BIGINT NOT NULL CHECK (changed_ms BETWEEN 0 AND 253402300799999),
        recency BIGINT NOT NULL CHECK (recency BETWEEN 0 AND 9000000000000000),
        discarded_ms BIGINT CHECK (discarded_ms BETWEEN 0 AND 253402300799999)
    );
INSERT INTO "journey" VALUES('trip','d61a2d015567e511',5,'Поездка','поездка','ru','as_is',2,5,'anna',1795311210026,1795311210043,6,NULL);
INSERT INTO "journey" VALUES('journey-m2bsggjucc','4b7fd18daf5d388c',0,'Поездка, копия','поездка, копия','ru','as_is',2,5,'boris',1795311210046,1795311210046,7,NULL);
CREATE TABLE snapshot (
        journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        format INTEGER NOT NULL,
        content TEXT NOT NULL,
        checksum BIGINT NOT NULL,
        PRIMARY KEY (journey_id, revision)
    );
INSERT INTO "snapshot" VALUES('trip',0,1,'{"format":"cjm-studio/journey","version":1,"journey":{"id":"trip","records":[{"id":"trip","kind":"journey","name":"Поездка"},{"id":"marina","kind":"persona","order":"a0","name":"Марина"},{"id":"shop","kind":"channel","name":"Магазин","channel_kind":"store"},{"id":"search","kind":"stage","order":"a0","name":"Поиск"},{"id":"visit","kind":"stage","order":"a1","name":"Визит"},{"id":"compare","kind":"step","order":"a0","name":"Сравнить"},{"id":"queue","kind":"step","order":"a0","name":"Очередь"},{"id":"site","kind":"touchpoint","order":"a0","name":"Сайт"},{"id":"desk","kind":"touchpoint","order":"a0","name":"Касса"},{"id":"waits","kind":"pain_point","order":"a0","text":"Долго ждать"},{"id":"feels","kind":"score","value":-1.0},{"id":"till","kind":"system","order":"a0","text":"Касса 1С"}],"links":[{"id":"part_of-compare","kind":"part_of","source":"compare","target":"search"},{"id":"part_of-queue","kind":"part_of","source":"queue","target":"visit"},{"id":"part_of-site","kind":"part_of","source":"site","target":"compare"},{"id":"part_of-desk","kind":"part_of","source":"desk","target":"queue"},{"id":"hurts-waits","kind":"hurts","source":"waits","target":"desk"},{"id":"scores-feels","kind":"scores","source":"feels","target":"desk"},{"id":"part_of-till","kind":"part_of","source":"till","target":"queue"},{"id":"felt_by-feels-marina","kind":"felt_by","source":"feels","target":"marina"},{"id":"happens_in-desk-shop","kind":"happens_in","source":"desk","target":"shop"},{"id":"delivered_by-desk-till","kind":"delivered_by","source":"desk","target":"till"}]}}',4092914824);
INSERT INTO "snapshot" VALUES('journey-m2bsggjucc',0,1,'{"format":"cjm-studio/journey","version":1,"journey":{"id":"journey-m2bsggjucc","records":[{"id":"journey-m2bsggjucc","kind":"journey","name":"Поездка, копия"},{"id":"marina","kind":"persona","order":"a0","name":"Марина"},{"id":"shop","kind":"channel","name":"Магазин","channel_kind":"store"},{"id":"search","kind":"stage","order":"a0","name":"Поиск"},{"id":"visit","kind":"stage","order":"a1","name":"Визит"},{"id":"compare","kind":"step","order":"a0","name":"Сравнить"},{"id":"queue","kind":"step","order":"a0","name":"Очередь"},{"id":"site","kind":"touchpoint","order":"a0","name":"Сайт"},{"id":"till","kind":"system","order":"a0","text":"Касса 1С"},{"id":"note-1","kind":"sticky","order":"a0"},{"id":"desk","kind":"touchpoint","order":"a0","name":"Окно"},{"id":"waits","kind":"pain_point","order":"a0","text":"Долго ждать"},{"id":"feels","kind":"score","value":-1.0}],"links":[{"id":"part_of-compare","kind":"part_of","source":"compare","target":"search"},{"id":"part_of-queue","kind":"part_of","source":"queue","target":"visit"},{"id":"part_of-site","kind":"part_of","source":"site","target":"compare"},{"id":"part_of-till","kind":"part_of","source":"till","target":"queue"},{"id":"part_of-desk","kind":"part_of","source":"desk","target":"queue"},{"id":"happens_in-desk-shop","kind":"happens_in","source":"desk","target":"shop"},{"id":"delivered_by-desk-till","kind":"delivered_by","source":"desk","target":"till"},{"id":"hurts-waits","kind":"hurts","source":"waits","target":"desk"},{"id":"scores-feels","kind":"scores","source":"feels","target":"desk"},{"id":"felt_by-feels-marina","kind":"felt_by","source":"feels","target":"marina"}]}}',1613667548);
CREATE INDEX journey_by_recency ON journey (recency);
CREATE INDEX command_by_author ON command (journey_id, author, revision);
COMMIT;
