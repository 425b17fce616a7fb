using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Host.Catalogue;

namespace CommunityBot.Tests.Host.Catalogue;

public class BuiltInCatalogueTests
{
    private static readonly ProcedureCatalogue Catalogue = CatalogueFiles.LoadBuiltIn();

    [Fact]
    public void All_83_cards_load_with_every_fact()
    {
        Catalogue.All.Count.ShouldBe(83);
        Catalogue.All.Sum(card => card.Aliases.Count).ShouldBe(499);
        Catalogue.All.Sum(card => card.Documents.Count).ShouldBe(264);
        Catalogue.All.Sum(card => card.Steps.Count).ShouldBe(468);
        Catalogue.All.Sum(card => card.CommonMistakes.Count).ShouldBe(227);
        Catalogue.All.Sum(card => card.Related.Count).ShouldBe(241);
        Catalogue.All.Sum(card => card.LegalBasis.Count).ShouldBe(360);
        Catalogue.All.Sum(card => card.Sources.Count).ShouldBe(230);
        Catalogue.All.Sum(card => card.Unverified.Count).ShouldBe(147);
        Catalogue.All.Count(card => card.Code is null).ShouldBe(15);
        Catalogue.All.Count(card => card.Verified == VerificationLevel.Full).ShouldBe(29);
    }
}
