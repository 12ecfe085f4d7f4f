/// All checks, in the order in which they speak of one and the same dossier, copy or field.
public enum CheckCatalogue {
    public static let checks: [any Check] = [
        // Whether paper and record belong together comes first: everything below rests on it.
        UnmatchedCheck(),
        UncertainLinkCheck(),
        CopiesCheck(),
        PageCountCheck(),
        // What could not be read explains what seems to be missing.
        UnreadablePageCheck(),
        ForeignPageCheck(),
        MissingPageCheck(),
        // An empty field before its disagreement with the record: the clerk asks for it either way.
        EmptyFieldCheck(),
        ExplicitNoneCheck(),
        ExactlyOneOptionCheck(),
        // A wrong code before its comparison: it is wrong whatever the record says.
        OrganisationCodeCheck(),
        MobileNumberRule(),
        TelephoneNumberRule(),
        EmailAddressRule(),
        PersonNameRule(),
        AmountRule(),
        HeadcountRule(),
        DateRule(),
        PeriodRule(),
        WordLimitRule(),
        HonourYearRule(),
        ListedCompanyRule(),
        ExportsRule(),
        RegisteredInRegionRule(),
        CreditCodeRegionRule(),
        UnitNatureRule(),
        SameApplicantRule(),
        SameProjectNameRule(),
        SameDirectionsRule(),
        DirectionsDescribedRule(),
        RevenueRule(),
        SharedMobileRule(),
        DeadlineCheck(),
        DeclarationDateRule(),
        AlteredDeclarationCheck(),
        AlteredNotesCheck(),
        DifferentCheck(),
        DisagreeingCopiesCheck(),
        UnsureCheck(),
        UnreadableFieldCheck(),
        // Last on the last pages: seals, signature, evidence.
        MissingSealCheck(),
        SealPurposeCheck(),
        ForeignSealCheck(),
        SealShapeCheck(),
        StraddlingSealCheck(),
        PhotocopiedSealCheck(),
        MissingEvidenceCheck(),
        HonourEvidenceCheck(),
        RevenueEvidenceCheck(),
        ClaimedRightsCheck(),
        PageFormatCheck(),
        // No fault, and last.
        PriorityHint(),
    ]

    /// On all applications together.
    public static let batchChecks: [any BatchCheck] = [
        ApplicantIdentityCheck(),
        RepeatedApplicationCheck(),
        QuotaCheck(),
    ]

    public static var rules: [any Rule] { checks + batchChecks }
}
