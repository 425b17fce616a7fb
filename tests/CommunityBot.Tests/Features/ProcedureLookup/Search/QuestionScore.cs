namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

/// <summary>Percentages: right card first, right card among three, wrong card handed over, question outside not answered.</summary>
internal sealed record QuestionScore(double Top1, double Top3, double AnsweredWrong, double Declined);
