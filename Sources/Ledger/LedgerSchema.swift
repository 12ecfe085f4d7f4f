import GRDB

/// The tables and the stable views of the ledger, as steps that an existing file is led through.
///
/// The base tables may change with a further migration; the views `field_results` and `findings` are the contract and
/// keep their names, columns and order.
enum LedgerSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 tables and views") { database in
            try database.execute(sql: tables)
            try database.execute(sql: views)
        }
        migrator.registerMigration("2 runs that did not end") { database in
            try database.execute(sql: journal)
        }
        migrator.registerMigration("3 names of seals") { database in
            try database.execute(sql: seals)
        }
        migrator.registerMigration("4 looks of seals") { database in
            try database.execute(sql: looksOfSeals)
        }
        return migrator
    }

    /// The assessment (dossiers, copies, records, assessed_fields, raised_findings) is replaced as a whole; `runs`,
    /// `intake` and `decisions` only grow. Decisions hang on the content of a copy and not on its row, so that they
    /// survive.
    private static let tables = """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started_at TEXT NOT NULL,
            ended_at TEXT NOT NULL,
            pages_read INTEGER NOT NULL
        );
        CREATE TABLE intake (
            run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            content_hash TEXT,
            outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'duplicate', 'quarantined')),
            reason TEXT,
            PRIMARY KEY (run_id, position)
        ) WITHOUT ROWID;
        CREATE TABLE dossiers (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE copies (
            id INTEGER PRIMARY KEY,
            dossier_id INTEGER NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            content_hash TEXT,
            page_count INTEGER,
            application_id TEXT,
            link_confidence REAL,
            link_reason TEXT
        );
        CREATE INDEX copies_by_dossier ON copies(dossier_id);
        CREATE TABLE records (
            id INTEGER PRIMARY KEY,
            dossier_id INTEGER NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
            application_id TEXT NOT NULL
        );
        CREATE INDEX records_by_dossier ON records(dossier_id);
        CREATE TABLE record_values (
            record_id INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (record_id, field)
        ) WITHOUT ROWID;
        CREATE TABLE assessed_fields (
            id INTEGER PRIMARY KEY,
            copy_id INTEGER NOT NULL REFERENCES copies(id) ON DELETE CASCADE,
            application_id TEXT,
            field TEXT NOT NULL,
            paper TEXT,
            record TEXT,
            verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'uncompared')),
            confidence REAL NOT NULL,
            page INTEGER,
            x REAL,
            y REAL,
            width REAL,
            height REAL
        );
        CREATE INDEX assessed_fields_by_copy ON assessed_fields(copy_id);
        CREATE TABLE raised_findings (
            id INTEGER PRIMARY KEY,
            dossier_id INTEGER NOT NULL REFERENCES dossiers(id) ON DELETE CASCADE,
            copy_id INTEGER REFERENCES copies(id) ON DELETE CASCADE,
            application_id TEXT,
            kind TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
            field TEXT,
            page INTEGER,
            x REAL,
            y REAL,
            width REAL,
            height REAL,
            message TEXT NOT NULL,
            clause TEXT,
            paper TEXT,
            record TEXT
        );
        CREATE INDEX raised_findings_by_dossier ON raised_findings(dossier_id);
        CREATE INDEX raised_findings_by_copy ON raised_findings(copy_id);
        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            content_hash TEXT NOT NULL,
            field TEXT NOT NULL,
            decision TEXT NOT NULL,
            decided_by TEXT,
            decided_at TEXT NOT NULL,
            comment TEXT
        );
        CREATE INDEX decisions_by_field ON decisions(content_hash, field);
        """

    /// A run's row stands from its beginning, so that one that was killed is known. `position` counts the inbox entries
    /// that it began to read; the six counts are the balance of everything ever received. `filed` is 1 once the entry
    /// was moved out of the inbox.
    private static let journal = """
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            started_at TEXT NOT NULL,
            ended_at TEXT,
            state TEXT NOT NULL CHECK (state IN ('running', 'ended', 'stopped', 'failed', 'interrupted')),
            reason TEXT,
            pages_read INTEGER NOT NULL DEFAULT 0,
            entries INTEGER NOT NULL DEFAULT 0,
            position INTEGER NOT NULL DEFAULT 0,
            finished INTEGER,
            waiting_for_copy INTEGER,
            waiting_for_record INTEGER,
            duplicates INTEGER,
            quarantined INTEGER,
            failed INTEGER
        );
        INSERT INTO journal (id, started_at, ended_at, state, pages_read)
        SELECT id, started_at, ended_at, 'ended', pages_read FROM runs;
        DROP TABLE runs;
        ALTER TABLE journal RENAME TO runs;
        ALTER TABLE intake ADD COLUMN filed INTEGER NOT NULL DEFAULT 1;
        """

    /// Whose name each seal shows that was found in its place.
    private static let seals = """
        ALTER TABLE assessed_fields ADD COLUMN seal_name TEXT CHECK (seal_name IN ('own', 'foreign', 'unclear'));
        CREATE VIEW seals (dossier, copy, application_id, field, name, page, x, y, width, height) AS
        SELECT dossiers.name, copies.name, a.application_id, a.field, a.seal_name, a.page, a.x, a.y, a.width, a.height
        FROM assessed_fields AS a
        JOIN copies ON copies.id = a.copy_id
        JOIN dossiers ON dossiers.id = copies.dossier_id
        WHERE a.seal_name IS NOT NULL
        ORDER BY a.id;
        """

    /// With their looks; axes in millimetres.
    private static let looksOfSeals = """
        ALTER TABLE assessed_fields ADD COLUMN seal TEXT;
        DROP VIEW seals;
        CREATE VIEW seals (
            dossier, copy, application_id, field, name, page, x, y, width, height, ink, shape, length, breadth,
            completeness, star, text, level_text
        ) AS
        SELECT dossiers.name, copies.name, a.application_id, a.field, a.seal_name, a.page, a.x, a.y, a.width, a.height,
            a.seal ->> '$.ink',
            CASE WHEN a.seal -> '$.oval' IS NULL THEN 'round' ELSE 'oval' END,
            coalesce(a.seal ->> '$.oval.length', a.seal ->> '$.box[2]'),
            coalesce(a.seal ->> '$.oval.breadth', a.seal ->> '$.box[3]'),
            a.seal ->> '$.completeness',
            CASE WHEN a.seal -> '$.star.found' IS NOT NULL THEN 'found'
                WHEN a.seal -> '$.star' IS NOT NULL THEN 'missing' END,
            a.seal ->> '$.text', a.seal ->> '$.levelText'
        FROM assessed_fields AS a
        JOIN copies ON copies.id = a.copy_id
        JOIN dossiers ON dossiers.id = copies.dossier_id
        WHERE a.seal IS NOT NULL
        ORDER BY a.id;
        """

    private static let views = """
        CREATE VIEW field_results (
            dossier, copy, application_id, field, paper, record, verdict, confidence, page, x, y, width, height
        ) AS
        SELECT dossiers.name, copies.name, a.application_id, a.field, a.paper, a.record, a.verdict, a.confidence,
            a.page, a.x, a.y, a.width, a.height
        FROM assessed_fields AS a
        JOIN copies ON copies.id = a.copy_id
        JOIN dossiers ON dossiers.id = copies.dossier_id
        ORDER BY a.id;
        CREATE VIEW findings (
            dossier, copy, application_id, kind, severity, field, page, message, clause, paper, record
        ) AS
        SELECT dossiers.name, copies.name, f.application_id, f.kind, f.severity, f.field, f.page, f.message, f.clause,
            f.paper, f.record
        FROM raised_findings AS f
        JOIN dossiers ON dossiers.id = f.dossier_id
        LEFT JOIN copies ON copies.id = f.copy_id
        ORDER BY f.id;
        """
}
