using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Host.Catalogue;

/// <summary>One card's file: keys as in <c>docs/catalogue.md</c>.</summary>
internal static class ProcedureFile
{
    /// <summary>Reads a card.</summary>
    /// <param name="file">Name of the file; without its extension it is the slug.</param>
    /// <param name="yaml">What is in it.</param>
    /// <exception cref="CatalogueException">Something in it is wrong.</exception>
    public static Procedure Read(string file, string yaml)
    {
        var card = YamlMapping.Parse(file, yaml);
        var procedure = new Procedure
        {
            Slug = Path.GetFileNameWithoutExtension(file),
            Code = card.Text("code"),
            FormerCodes = card.Texts("formerCodes"),
            Name = card.Required("name"),
            Aliases = card.Texts("aliases"),
            Words = card.Texts("words"),
            TellApart = card.Text("tellApart") ?? "",
            Category = card.Required("category"),
            Authority = card.Text("authority") ?? "",
            Online = card.Choice("online", OnlineLevel.Unknown),
            Portal = card.Mapping("portal") is { } portal ? ReadPortal(portal) : null,
            WhoCanFile = card.Text("whoCanFile") ?? "",
            Documents = card.Texts("documents"),
            Steps = card.Texts("steps"),
            Fee = card.Mapping("fee") is { } fee ? ReadFee(fee) : new Fee(),
            ProcessingTime = card.Text("processingTime") ?? "",
            Result = card.Text("result") ?? "",
            CommonMistakes = card.Texts("commonMistakes"),
            Related = card.Texts("related"),
            LegalBasis = card.Texts("legalBasis"),
            Sources = [.. card.Mappings("sources").Select(ReadSource)],
            FieldSources = ReadFieldSources(card.Mapping("fieldSources")),
            Verified = card.Choice("verified", VerificationLevel.None),
            Unverified = card.Texts("unverified").ToHashSet(StringComparer.Ordinal),
        };
        card.End();
        return procedure;
    }

    private static Portal ReadPortal(YamlMapping portal)
    {
        var read = new Portal(portal.Required("name"), portal.Text("url"));
        portal.End();
        return read;
    }

    private static Fee ReadFee(YamlMapping fee)
    {
        var read = new Fee
        {
            Text = fee.Text("text") ?? "",
            SetByProvince = fee.Flag("setByProvince"),
            Expires = fee.Date("expires"),
            Amounts = [.. fee.Mappings("amounts").Select(ReadAmount)],
        };
        fee.End();
        return read;
    }

    private static FeeAmount ReadAmount(YamlMapping amount)
    {
        var read = new FeeAmount(amount.Required("case"), amount.Amount("online"), amount.Amount("inPerson"));
        amount.End();
        return read;
    }

    private static Dictionary<string, Source> ReadFieldSources(YamlMapping? fields)
    {
        var read = fields?.Keys.ToDictionary(field => field, field => ReadSource(fields.Mapping(field)!), StringComparer.Ordinal);
        return read ?? [];
    }

    private static Source ReadSource(YamlMapping source)
    {
        var read = new Source(source.Required("title"), source.Text("url"), source.Text("date"));
        source.End();
        return read;
    }
}
