using CommunityBot.Conversations;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary><c>/the SLUG</c>: one card, with what can be done next under it.</summary>
/// <param name="catalogue">The cards.</param>
public sealed class ShowProcedure(ProcedureCatalogue catalogue)
{
    private const int MostRelated = 3;

    /// <summary>Shows the card.</summary>
    public Reply Handle(Turn turn) => catalogue.Find(turn.Text) is { } procedure
        ? Card(turn, procedure, ProcedureField.None)
        : Reply.Say(turn.Say("ProcedureLookup.NoSuchCard"));

    /// <summary>The card, the asked field first.</summary>
    public Reply Card(Turn turn, Procedure procedure, ProcedureField field)
    {
        var language = turn.Member.Language;
        var text = new RichText();
        if (field != ProcedureField.None)
        {
            text.Bold("👉 " + procedure.Name).Line().Add(ProcedureCard.Field(procedure, field, turn.Today, language)).Line().Line();
        }

        var reply = Reply.Say(text.Add(ProcedureCard.Build(procedure, turn.Today, language)));
        if (turn.Member.Role >= Role.Volunteer) reply = reply.WithRow(new Choice("📝 " + turn.Say("ProcedureLookup.LogHelp"), $"/hotro {procedure.Slug}"));
        return reply
            .WithRow(
                new Choice("👍 " + turn.Say("ProcedureLookup.Useful"), $"/coich {procedure.Slug}"),
                new Choice("👎 " + turn.Say("ProcedureLookup.Wrong"), $"/chuadung {procedure.Slug}"))
            .WithColumn(procedure.Related.Take(MostRelated).Select(catalogue.Find).OfType<Procedure>().Select(Choice));
    }

    /// <summary>A button that shows the card.</summary>
    public static Choice Choice(Procedure procedure) => new(procedure.Name, $"/the {procedure.Slug}");
}
