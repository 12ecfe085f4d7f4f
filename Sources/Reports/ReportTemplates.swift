import Mustache

/// The parsed templates of the report. They are Swift strings so that a copied binary still writes reports.
struct ReportTemplates {
    private let library: MustacheLibrary

    init() throws {
        HTMLText.register()
        var library = MustacheLibrary()
        // A partial stands inside a line wherever it is used: on a line of its own mustache would indent what it
        // writes, and values keep their white space.
        for (name, text) in [
            ("index", Self.index), ("dossier", Self.dossier), ("finding", Self.finding), ("row", Self.row),
            ("text", Self.text), ("crop", Self.crop), ("entry", Self.entry), ("style", Stylesheet.text),
        ] {
            try library.register(HTMLText.pragma + text, named: name)
        }
        self.library = library
    }

    func indexPage(_ view: IndexView) -> String { render(view, "index") }

    func dossierPage(_ view: DossierView) -> String { render(view, "dossier") }

    private func render(_ view: Any, _ name: String) -> String {
        // Both names are registered above.
        library.render(view, withTemplate: name) ?? ""
    }

    /// Even a value that got through the escaping could load nothing and run nothing.
    static let policy = """
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        """

    /// A value with its marks; shared by findings and fields.
    private static let text = """
        {{#pieces}}{{#isElided}}<span class="cut">…</span>{{/isElided}}\
        {{#isGap}}<mark class="gap" title="另一方此处有文字"></mark>{{/isGap}}\
        {{#isChanged}}<mark>{{text}}</mark>{{/isChanged}}{{^isChanged}}{{text}}{{/isChanged}}{{/pieces}}\
        {{#remark}}<span class="remark">{{remark}}</span>{{/remark}}\
        {{#fullText}}<details class="full"><summary>全文</summary><div class="v">{{fullText}}</div></details>{{/fullText}}
        """

    private static let crop = """
        <a class="crop" href="{{picture}}" target="_blank" style="width:{{width}}px;height:{{height}}px" \
        title="第 {{page}} 页，点开看整页"><img loading="lazy" src="{{picture}}" alt="第 {{page}} 页影像" \
        style="width:{{pictureWidth}}px;height:{{pictureHeight}}px;left:{{pictureLeft}}px;top:{{pictureTop}}px">\
        <i style="left:{{boxLeft}}px;top:{{boxTop}}px;width:{{boxWidth}}px;height:{{boxHeight}}px"></i></a>
        """
}
