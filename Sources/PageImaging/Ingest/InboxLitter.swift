/// Names that operating systems and office programs leave behind; never part of a copy.
public enum InboxLitter {
    public static func contains(_ name: String) -> Bool {
        let lowercase = name.lowercased()
        return lowercase.hasPrefix(".") || lowercase.hasPrefix("~$") || lowercase == "thumbs.db"
            || lowercase == "desktop.ini" || lowercase == "__macosx" || lowercase == "@eadir"
    }
}
