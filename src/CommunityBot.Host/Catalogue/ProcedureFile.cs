using System.Text.RegularExpressions;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Host.Catalogue;

/// <summary>One card's file: keys as in <c>docs/catalogue.md</c>.</summary>
internal sealed partial class ProcedureFile
{
    private readonly YamlMapping yaml;

    /// <summary>Reads a card.</summary>
    /// <param name="file">Name of the file; without its extension it is the slug.</param>
    /// <param name="content">What is in it.</param>
    /// <exception cref="CatalogueException">Something in it is wrong.</exception>
    public ProcedureFile(string file, string content)
    {
        yaml = YamlMapping.Parse(file, content);
        Card = ReadCard(yaml);
        yaml.End();
    }

    public Procedure Card { get; }

    /// <summary>An error at a key of this file, or at one item of its list.</summary>
    public CatalogueException Error(string key, string reason, string? item = null) => yaml.Error(key, reason, item);

    private static Procedure ReadCard(YamlMapping card) => new()
    {
        Slug = Path.GetFileNameWithoutExtension(card.File),
        Code = card.Text("code"),
        FormerCodes = card.Texts("formerCodes"),
        Name = card.Required("name"),
        Aliases = card.Texts("aliases"),
        Words = card.Texts("words"),
        TellApart = card.Text("tellApart") ?? "",
        Category = card.Required("category"),
        Authority = card.Text("authority") ?? "",
        Online = card.Choice("online", OnlineLevel.Unknown),
        Portal = Read(card.Mapping("portal"), portal => new Portal(portal.Required("name"), Url(portal))),
        WhoCanFile = card.Text("whoCanFile") ?? "",
        Documents = card.Texts("documents"),
        Steps = card.Texts("steps"),
        Fee = Read(card.Mapping("fee"), ReadFee) ?? new Fee(),
        ProcessingTime = card.Text("processingTime") ?? "",
        Result = card.Text("result") ?? "",
        CommonMistakes = card.Texts("commonMistakes"),
        Related = card.Texts("related"),
        LegalBasis = card.Texts("legalBasis"),
        Sources = [.. card.Mappings("sources").Select(source => Read(source, ReadSource)!)],
        Verified = card.Choice("verified", VerificationLevel.None),
        Unverified = card.Names("unverified", ProcedureCardFields.All).ToHashSet(StringComparer.Ordinal),
    };

    private static Fee ReadFee(YamlMapping fee) => new()
    {
        Text = fee.Text("text") ?? "",
        SetByProvince = fee.Flag("setByProvince"),
        Amounts = ReadAmounts(fee),
        Limited = Read(fee.Mapping("limited"), limited => new LimitedFee(limited.Date("expires"), limited.Text("text") ?? "", ReadAmounts(limited))),
    };

    private static List<FeeAmount> ReadAmounts(YamlMapping fee) =>
    [
        .. fee.Mappings("amounts").Select(item =>
            Read(item, amount => new FeeAmount(amount.Required("case"), amount.Amount("online"), amount.Amount("inPerson")))!),
    ];

    private static Source ReadSource(YamlMapping source) => new(source.Required("title"), Url(source), SourceDate(source))
    {
        About = source.Names("about", ProcedureCardFields.All),
    };

    private static string? Url(YamlMapping place) => place.Text("url") is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? text
        : throw place.Error("url", "'url' must be an address that starts with https://");

    private static string? SourceDate(YamlMapping source) => source.Text("date") is not { } date ? null
        : DateForm().IsMatch(date) ? date
        : throw source.Error("date", "'date' must be a year, month or day such as 2026, 2026-07 or 2026-07-31");

    private static T? Read<T>(YamlMapping? part, Func<YamlMapping, T> read)
        where T : class
    {
        var value = part is null ? null : read(part);
        part?.End();
        return value;
    }

    [GeneratedRegex(@"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateForm();
}
